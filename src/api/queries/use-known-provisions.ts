import { useQuery } from '@tanstack/react-query';

import { useApi } from '@/api/api-context';
import { provisionsQuery } from '@/api/queries/provisions';
import type { Provision } from '@/domain/provision/provision';
import { isChanging } from '@/domain/provision/state';

/**
 * The provisions as some page has read them, kept up to date on every page while one of them is changing. Null before
 * any page has read the list: it sends no request itself, and a cloud at rest costs nothing.
 */
export function useKnownProvisions(): readonly Provision[] | null {
  const { data } = useQuery({
    ...provisionsQuery(useApi(), { all: false }),
    enabled: ({ state }) => state.data?.items.some((each) => isChanging(each.state)) ?? false,
  });
  return data?.items ?? null;
}
