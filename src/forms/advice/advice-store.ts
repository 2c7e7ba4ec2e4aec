import { useSyncExternalStore } from 'react';

/** Sentences about each input, by its name; an input without any is absent. */
export type AdviceTexts = ReadonlyMap<string, readonly string[]>;

/**
 * Advice from code that knows more about a form than its fields do. It changes with each keystroke, so it goes past
 * the form: only the fields that it is about are rendered again.
 */
export interface AdviceStore {
  /** The same list as long as it says the same. */
  readonly read: (input: string) => readonly string[];
  /** What is said about all of them; the same map as long as it says the same. */
  readonly readAll: () => AdviceTexts;
  readonly replace: (texts: AdviceTexts) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NOTHING: readonly string[] = [];

/** Where there is no advice. */
const SILENT: Pick<AdviceStore, 'read' | 'subscribe'> = {
  read: () => NOTHING,
  subscribe: () => () => undefined,
};

export function createAdviceStore(): AdviceStore {
  const listeners = new Set<() => void>();
  let current: AdviceTexts = new Map();
  return {
    read: (input) => current.get(input) ?? NOTHING,
    readAll: () => current,
    replace: (texts) => {
      const next = new Map(
        [...texts].map(([input, lines]) => [input, kept(current.get(input), lines)] as const),
      );
      if (
        next.size === current.size &&
        [...next].every(([input, lines]) => current.get(input) === lines)
      ) {
        return;
      }
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What is said about one input. */
export function useAdvice(store: AdviceStore | null, input: string): readonly string[] {
  const { subscribe, read } = store ?? SILENT;
  return useSyncExternalStore(subscribe, () => read(input));
}

function kept(before: readonly string[] | undefined, now: readonly string[]): readonly string[] {
  return before?.length === now.length && before.every((line, at) => line === now[at])
    ? before
    : now;
}
