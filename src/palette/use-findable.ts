import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { provisionsQuery } from '@/api/queries/provisions';
import { sessionQuery } from '@/api/queries/session';
import type { Driver } from '@/domain/driver';
import type { Provider } from '@/domain/provider';
import { ACTION_KINDS, NO_CONTEXT } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';
import type { Findable } from '@/palette/entries';

const NO_PROVISIONS: readonly Provision[] = [];
const NO_PROVIDERS: readonly Provider[] = [];
const NO_DRIVERS: readonly Driver[] = [];

/** All that the palette finds, as it is known; what is old is read again while it is open. */
export function useFindable(): Findable {
  const { t } = useTranslation(['common', 'actions', 'states', 'palette']);
  const api = useApi();
  const provisions = useQuery(provisionsQuery(api, { all: false })).data?.items ?? NO_PROVISIONS;
  const providers = useQuery(providersQuery(api)).data?.items ?? NO_PROVIDERS;
  const drivers = useQuery(driversQuery(api)).data?.items ?? NO_DRIVERS;
  const canWrite = useQuery(sessionQuery(api)).data?.canWrite !== false;
  return useMemo(
    () => ({
      provisions,
      providers,
      drivers,
      pages: [
        { label: t('nav.dashboard'), href: links.home() },
        { label: t('nav.provisions'), href: links.provisions() },
        { label: t('nav.map'), href: links.map() },
        { label: t('nav.providers'), href: links.providers() },
        { label: t('nav.drivers'), href: links.drivers() },
        { label: t('newProvision'), href: links.newProvision() },
        { label: t('palette:newProvider'), href: links.newProvider() },
      ],
      actions: {
        ...recordOf(ACTION_KINDS, (kind) => t(`actions:labels.${kind}`)),
      },
      contextOf: () => ({ ...NO_CONTEXT, canWrite }),
      state: ({ state }) => t(`states:${state}`),
    }),
    [provisions, providers, drivers, canWrite, t],
  );
}

/** A table with a value for each key. */
function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key was given a value
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}
