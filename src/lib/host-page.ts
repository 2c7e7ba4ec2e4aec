import type { TabChannel } from '@/lib/tab-channel';

/**
 * The page that the app stands on, as far as the app needs it: a window of its own, or a part of somebody else's page.
 * The host gives one to the app; nothing else in the app touches the document's title, scroll or visibility.
 */
export interface HostPage {
  /** Holds all of the app but what lies over the page: where it looks for its own elements. */
  readonly root: HTMLElement;
  /** False while the page is hidden: nothing is asked of the server then. */
  readonly isVisible: () => boolean;
  /** Tells when the page is shown or hidden; gives the way to end that. */
  readonly onVisibility: (listener: () => void) => () => void;
  /** Loads the page again, with whatever version of the app the server has by then. */
  readonly reload: () => void;
  /** Loads an address of the app, base path included, as a new page. */
  readonly load: (href: string) => void;
  /** Scrolls to where a new page of the app begins. */
  readonly scrollToTop: () => void;
  /** Whether the window's title is the app's to set. */
  readonly titled: boolean;
  /** Whether the server has another version of the app by now. Null where that is the concern of the page around. */
  readonly isOutdated: (() => Promise<boolean>) | null;
  /** Tells of every key that is pressed while the app has the keyboard; gives the way to end that. */
  readonly onKey: (listener: (event: KeyboardEvent) => void) => () => void;
  /** The way to the app's other tabs. Null where there are none that could be reached. */
  readonly openChannel: (() => TabChannel) | null;
  /** Shows beside the window's title whether something is changing or has failed. Null where the page around does not. */
  readonly showState: ((state: ShownState) => void) | null;
  /** Messages on the desktop. Null where they are not the app's to send. */
  readonly notifications: DesktopNotifications | null;
}

/** What the window's icon says. */
export type ShownState = 'rest' | 'changing' | 'failed';

export interface DesktopNotifications {
  readonly permission: () => NotificationPermission;
  /** Asks the user; the browser remembers the answer. */
  readonly ask: () => Promise<NotificationPermission>;
  /** Shows a text where that is allowed; a press on it brings the window to the front first. */
  readonly show: (text: string, onPress: () => void) => void;
}
