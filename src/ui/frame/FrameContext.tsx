import { createContext, useContext, type ReactNode } from 'react';

/** What the shell puts into every page's top bar. */
export interface FrameSlots {
  /** Zone and account, at the right of the top bar. */
  readonly account: ReactNode;
  /** What has to be said on every page now, below the top bar's own line; null when nothing has. */
  readonly notice: ReactNode;
  /** Stands before the title of the window: how many provisions are changing and have failed; empty where none. */
  readonly windowState: string;
  /** The id of the page's content, for the link that skips to it. */
  readonly contentId: string;
  /** Opens the menu where there is no room for the rail. */
  readonly openMenu: () => void;
}

const FrameContext = createContext<FrameSlots | null>(null);

export const FrameProvider = FrameContext.Provider;

/** The slots of the frame around this page; null outside one (log-in, Sunstone). */
export function useFrameSlots(): FrameSlots | null {
  return useContext(FrameContext);
}
