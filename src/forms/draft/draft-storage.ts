/**
 * Where drafts lie, as text by key. Replaceable: a store that outlives the tab, or one shared between tabs,
 * needs only these three.
 */
export interface DraftStorage {
  read(key: string): string | null;
  /** False when there is no room, or storage is forbidden: the form goes on without a draft. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

/** Drafts in the tab's session storage: they survive a reload and an ended session, not the tab. */
export function sessionDraftStorage(): DraftStorage {
  return {
    read: (key) => attempt(() => sessionStorage.getItem(key), null),
    write: (key, text) =>
      attempt(() => {
        sessionStorage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => {
      attempt(() => {
        sessionStorage.removeItem(key);
      }, undefined);
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
