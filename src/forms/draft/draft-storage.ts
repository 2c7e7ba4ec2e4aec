/** Where drafts lie, as text by key. */
export interface DraftStorage {
  /** All keys that begin with `prefix`, in no order. */
  readonly keys: (prefix: string) => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when there is no room, or storage is forbidden: the form goes on without a draft. */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
  /** Tells of every change, those of other tabs too; gives the way to end that. */
  readonly subscribe: (listener: () => void) => () => void;
}

type Listener = () => void;

const listeners = new Set<Listener>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Another tab has written. `key` is null when it has cleared everything. */
function onStorage({ storageArea }: StorageEvent): void {
  if (storageArea === attempt(() => localStorage, null)) tell();
}

/**
 * Drafts in the browser's storage: they survive a reload, a log-out and the tab, and every tab sees them. Whoever
 * sits at this browser can read it, so secrets are taken out before anything is written (`withoutSecrets`).
 */
export const browserDraftStorage: DraftStorage = {
  keys: (prefix) =>
    attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []),
  read: (key) => attempt(() => localStorage.getItem(key), null),
  write: (key, text) => {
    const written = attempt(() => {
      localStorage.setItem(key, text);
      return true;
    }, false);
    tell();
    return written;
  },
  remove: (key) => {
    attempt(() => {
      localStorage.removeItem(key);
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

/** Storage throws when it is full or forbidden; neither may stop the person who types. */
function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
