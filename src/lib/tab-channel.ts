/** The way to the other tabs of this browser in which the same build of the app runs. */
export interface TabChannel {
  /** To all others; not to this tab itself. */
  readonly post: (message: string) => void;
  /** Gives the way to end it. */
  readonly listen: (listener: (message: string) => void) => () => void;
  readonly close: () => void;
}
