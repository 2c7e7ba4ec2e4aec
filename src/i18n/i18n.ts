import i18next, { type i18n } from 'i18next';

import { common } from '@/i18n/en/common';
import { dashboard } from '@/i18n/en/dashboard';
import { errors } from '@/i18n/en/errors';
import type { later } from '@/i18n/en/later';
import { login } from '@/i18n/en/login';
import { states } from '@/i18n/en/states';

/** The words of log-in and dashboard, by namespace: one file a feature. All others are in `en/later`. */
const first = { common, dashboard, errors, login, states } as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof first & typeof later;
  }
}

/** The words of one app; those of log-in and dashboard are ready at once. English is also the fallback. */
export function createWords(): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: first },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** Adds the words of everything behind the dashboard. A page that needs them waits for this before it shows. */
export async function loadLaterWords(words: i18n): Promise<void> {
  const { later } = await import('@/i18n/en/later');
  for (const [namespace, texts] of Object.entries(later)) {
    words.addResourceBundle('en', namespace, texts);
  }
}
