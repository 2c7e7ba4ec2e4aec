import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useKnownProvisions } from '@/api/queries/use-known-provisions';
import { isChanging, stateRow } from '@/domain/provision/state';
import { useHost } from '@/ui/host';

/**
 * What the window's title and icon say of the provisions: how many are changing, how many have failed. Gives the words
 * that stand before each page's title; empty where there is nothing to say.
 */
export function useWindowState(): string {
  const { t } = useTranslation();
  const { page } = useHost();
  const provisions = useKnownProvisions() ?? [];
  const changing = provisions.filter(({ state }) => isChanging(state)).length;
  const failed = provisions.filter(({ state }) => stateRow(state).tone === 'failed').length;
  const state = failed > 0 ? 'failed' : changing > 0 ? 'changing' : 'rest';
  useEffect(() => {
    page.showState?.(state);
  }, [page, state]);
  useEffect(
    () => () => {
      page.showState?.('rest');
    },
    [page],
  );
  const parts = [
    ...(changing > 0 ? [t('windowState.changing', { count: changing })] : []),
    ...(failed > 0 ? [t('windowState.failed', { count: failed })] : []),
  ];
  return parts.length === 0 ? '' : `(${parts.join(', ')}) `;
}
