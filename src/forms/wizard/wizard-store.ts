import { useSyncExternalStore } from 'react';

/** How long typing must rest before all of it is looked at, in ms. */
const REST = 300;

/** What a wizard holds, once: values, choices, visited steps, and what the server refused. */
export interface WizardStore<State, Event> {
  readonly read: () => State;
  /**
   * The state when events last rested, so that what is worked out from all that was typed is worked out once per
   * rest; the present state where another `place` is asked for than before.
   */
  readonly restedAt: (...place: readonly unknown[]) => State;
  readonly dispatch: (event: Event) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createWizardStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  start: State,
): WizardStore<State, Event> {
  let state = start;
  let rested = { state, place: [] as readonly unknown[] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      rested = { ...rested, state };
      tell();
    }, REST);
  };
  return {
    read: () => state,
    restedAt: (...place) => {
      const same =
        place.length === rested.place.length &&
        place.every((part, index) => Object.is(part, rested.place[index]));
      if (!same) rested = { state, place };
      return rested.state;
    },
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      if (listeners.size > 0) rest();
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (rested.state !== state) rest();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
}

/** A part of the state: a component that uses it is rendered again only when that part is another. */
export function useStored<State, Part>(
  store: Pick<WizardStore<State, never>, 'read' | 'subscribe'>,
  pick: (state: State) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => pick(store.read()));
}
