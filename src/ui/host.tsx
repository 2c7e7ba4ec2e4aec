import { createContext, useContext } from 'react';

import type { AppStorage } from '@/lib/app-storage';
import type { HostPage } from '@/lib/host-page';

/** What the app gets from the host that mounts it, as far as the screen needs it. */
interface Host {
  readonly page: HostPage;
  readonly storage: AppStorage;
}

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

/** The page around the app, and where the app keeps what the browser remembers. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost needs a HostProvider around it');
  return host;
}
