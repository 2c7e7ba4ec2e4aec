import { useState, useSyncExternalStore } from 'react';

/** What a wizard holds, once: values, visited steps, and what the server refused. */
export interface WizardStore<State, Event> {
  readonly read: () => State;
  readonly dispatch: (event: Event) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createWizardStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  start: State,
): WizardStore<State, Event> {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
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

/** A wizard's store, for as long as the component is mounted, and its state at this render. */
export function useWizardStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  start: State,
): readonly [State, WizardStore<State, Event>] {
  const [store] = useState(() => createWizardStore(reduce, start));
  return [useSyncExternalStore(store.subscribe, store.read), store];
}
