import { actions } from '@/i18n/en/actions';
import { bulk } from '@/i18n/en/bulk';
import { drafts } from '@/i18n/en/drafts';
import { drivers } from '@/i18n/en/drivers';
import { forms } from '@/i18n/en/forms';
import { guidance } from '@/i18n/en/guidance';
import { network } from '@/i18n/en/network';
import { notices } from '@/i18n/en/notices';
import { palette } from '@/i18n/en/palette';
import { providerWizard } from '@/i18n/en/provider-wizard';
import { providers } from '@/i18n/en/providers';
import { provision } from '@/i18n/en/provision';
import { provisionWizard } from '@/i18n/en/provision-wizard';
import { provisions } from '@/i18n/en/provisions';
import { request } from '@/i18n/en/request';
import { topology } from '@/i18n/en/topology';
import { wizards } from '@/i18n/en/wizards';

/** The words of everything behind log-in and dashboard; one chunk, loaded with the first page that needs it. */
export const later = {
  bulk,
  drafts,
  drivers,
  providers,
  actions,
  forms,
  guidance,
  network,
  notices,
  palette,
  providerWizard,
  provision,
  provisionWizard,
  provisions,
  request,
  topology,
  wizards,
} as const;
