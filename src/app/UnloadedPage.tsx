import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Page } from '@/ui/frame/Page';

/** The frame of a page whose code can't be fetched: the menu and everything else go on. */
export function UnloadedPage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return <Page title={t('notLoaded.title')}>{children}</Page>;
}
