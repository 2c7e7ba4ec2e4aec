type Listener = () => void;

let ended = false;
const listeners = new Set<Listener>();

function set(next: boolean): void {
  if (ended === next) return;
  ended = next;
  for (const listener of listeners) listener();
}

/**
 * Whether the session ended while somebody was at work. Raised by the first answer that says so,
 * lowered by the next log-in; the page behind the log-in stays as it is, with all that was typed.
 */
export const sessionEnded = {
  raise: (): void => {
    set(true);
  },
  lower: (): void => {
    set(false);
  },
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  snapshot: (): boolean => ended,
};
