import { useState, type ReactNode } from 'react';

import { createBrowserStorage } from '@/lib/app-storage';
import type { HostPage } from '@/lib/host-page';
import { HostProvider } from '@/ui/host';
import { createToastStore, ToastProvider, type ToastStore } from '@/ui/toast/toast-store';

/** Where the components of a test keep things: the test browser's own storage. */
export const TEST_STORAGE = createBrowserStorage('oneprovision:');

/** The test browser's own page. */
export const TEST_PAGE: HostPage = {
  get root() {
    return document.body;
  },
  isVisible: () => document.visibilityState !== 'hidden',
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
    };
  },
  reload: () => undefined,
  load: () => undefined,
  scrollToTop: () => undefined,
  titled: true,
  isOutdated: null,
  onKey: (listener) => {
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  },
  openChannel: null,
  showState: null,
  notifications: null,
};

const HOST = { page: TEST_PAGE, storage: TEST_STORAGE };

/** What every component may ask for, around those of a test. */
export function TestHost({
  toasts,
  children,
}: {
  readonly toasts?: ToastStore;
  readonly children: ReactNode;
}) {
  const [own] = useState(createToastStore);
  return (
    <HostProvider value={HOST}>
      <ToastProvider value={toasts ?? own}>{children}</ToastProvider>
    </HostProvider>
  );
}
