import type { DesktopNotifications, HostPage, ShownState } from '@/lib/host-page';
import type { TabChannel } from '@/lib/tab-channel';

/**
 * The browser's window, where the app has it for itself.
 *
 * @param base the path that the app is served below, without a slash at its end
 */
export function createBrowserPage(root: HTMLElement, base: string): HostPage {
  return {
    root,
    isVisible: () => document.visibilityState !== 'hidden',
    onVisibility: (listener) => {
      document.addEventListener('visibilitychange', listener);
      return () => {
        document.removeEventListener('visibilitychange', listener);
      };
    },
    reload: () => {
      window.location.reload();
    },
    load: (href) => {
      window.location.assign(href);
    },
    scrollToTop: () => {
      window.scrollTo(0, 0);
    },
    titled: true,
    onKey: (listener) => {
      window.addEventListener('keydown', listener);
      return () => {
        window.removeEventListener('keydown', listener);
      };
    },
    openChannel: 'BroadcastChannel' in window ? () => openChannel(base) : null,
    showState: (state) => {
      const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
      if (icon !== null) icon.href = `${base}/${ICONS[state]}`;
    },
    notifications: 'Notification' in window ? desktop : null,
    isOutdated: async () => {
      const [own, served] = [ownEntry(), await servedEntry(`${base}/`)];
      return own !== null && served !== null && own !== served;
    },
  };
}

/** Of one build only: what another one has parsed may look different. */
function openChannel(base: string): TabChannel {
  const channel = new BroadcastChannel(`oneprovision ${base} ${ownEntry() ?? ''}`);
  return {
    post: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin alone
      channel.postMessage(message);
    },
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent) => {
        if (typeof data === 'string') listener(data);
      };
      channel.addEventListener('message', onMessage);
      return () => {
        channel.removeEventListener('message', onMessage);
      };
    },
    close: () => {
      channel.close();
    },
  };
}

const ICONS: Readonly<Record<ShownState, string>> = {
  rest: 'favicon.svg',
  changing: 'favicon-changing.svg',
  failed: 'favicon-failed.svg',
};

const desktop: DesktopNotifications = {
  permission: () => Notification.permission,
  ask: async () => Notification.requestPermission(),
  show: (text, onPress) => {
    if (Notification.permission !== 'granted') return;
    const shown = new Notification(document.title, { body: text });
    shown.addEventListener('click', () => {
      window.focus();
      onPress();
    });
  },
};

const ENTRY = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/;

/** The app's first script carries a hash of all that it loads: another name is another version. Null where it can't be told. */
async function servedEntry(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { cache: 'no-store', headers: { Accept: 'text/html' } });
    return response.ok ? (ENTRY.exec(await response.text())?.[1] ?? null) : null;
  } catch {
    return null;
  }
}

const ownEntry = (): string | null =>
  document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;
