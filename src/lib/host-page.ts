/**
 * The page that the app stands on, as far as the app needs it: a window of its own, or a part of somebody else's page.
 * Whoever mounts the app gives it one; nothing else in the app touches the document's title, scroll or visibility.
 */
export interface HostPage {
  /** Holds all of the app but what lies over the page: where it looks for its own elements. */
  readonly root: HTMLElement;
  /** False while nobody can see the page: nothing is asked of the server then. */
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
}
