import { createContext, useContext, type ReactNode } from 'react';
import type { Api } from '@/api/api';

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({
  api,
  children,
}: {
  readonly api: Api;
  readonly children: ReactNode;
}) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The API of this page. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi needs an ApiProvider around it');
  return api;
}
