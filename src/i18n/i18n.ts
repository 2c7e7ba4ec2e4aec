import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { common } from '@/i18n/en/common';
import { errors } from '@/i18n/en/errors';
import type { later } from '@/i18n/en/later';
import { login } from '@/i18n/en/login';
import { provisions } from '@/i18n/en/provisions';
import { states } from '@/i18n/en/states';

/** The words of log-in and list, by namespace: one file a feature. All others are in `en/later`. */
const first = { common, errors, login, provisions, states } as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof first & typeof later;
  }
}

/** Starts the words; those of log-in and list are ready at once. English is also the fallback. */
export function startI18n(): i18n {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: first },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}

/** Adds the words of everything behind the list. A page that needs them waits for this before it shows. */
export async function loadLaterWords(): Promise<void> {
  const { later } = await import('@/i18n/en/later');
  for (const [namespace, words] of Object.entries(later)) {
    i18next.addResourceBundle('en', namespace, words);
  }
}
