/** What the app keeps in the browser, as text by key. */
export interface AppStorage {
  /** All keys that begin with `prefix`, in no order. */
  readonly keys: (prefix: string) => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when there is no room, or storage is forbidden: the app goes on without. */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
  /** Tells of every change, those of other tabs too; gives the way to end that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The browser's storage: what lies there survives a reload, a log-out and the tab, and every tab sees it. A user
 * at this browser can read it, so that secrets never get here.
 *
 * @param namespace begins every key, so that two apps of one origin don't meet: `oneprovision:`
 */
export function createBrowserStorage(namespace: string): AppStorage {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** Another tab has written. */
  const onStorage = ({ storageArea }: StorageEvent): void => {
    if (storageArea === attempt(() => localStorage, null)) tell();
  };
  return {
    keys: (prefix) =>
      attempt(
        () =>
          Object.keys(localStorage)
            .filter((key) => key.startsWith(namespace + prefix))
            .map((key) => key.slice(namespace.length)),
        [],
      ),
    read: (key) => attempt(() => localStorage.getItem(namespace + key), null),
    write: (key, text) => {
      const written = attempt(() => {
        localStorage.setItem(namespace + key, text);
        return true;
      }, false);
      tell();
      return written;
    },
    remove: (key) => {
      attempt(() => {
        localStorage.removeItem(namespace + key);
      }, undefined);
      tell();
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** Storage throws when it is full or forbidden; neither may stop the person who types. */
function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
