import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { actions } from '@/i18n/en/actions';
import { common } from '@/i18n/en/common';
import { errors } from '@/i18n/en/errors';
import { forms } from '@/i18n/en/forms';
import { login } from '@/i18n/en/login';
import { provision } from '@/i18n/en/provision';
import { provisions } from '@/i18n/en/provisions';
import { states } from '@/i18n/en/states';
import { providerWizard } from '@/i18n/en/provider-wizard';
import { provisionWizard } from '@/i18n/en/provision-wizard';
import { wizards } from '@/i18n/en/wizards';

/** Every word of the product, by namespace: one file a feature. English is also the fallback. */
export const resources = {
  en: {
    actions,
    common,
    errors,
    forms,
    login,
    provision,
    provisions,
    states,
    providerWizard,
    provisionWizard,
    wizards,
  },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['en'];
  }
}

/** Starts the words; ready at once, since English is part of the program. */
export function startI18n(): i18n {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}
