import { useSyncExternalStore } from 'react';

/** Which inputs of a step are on the page. */
export interface ViewState {
  readonly text: string;
  readonly only: 'all' | 'required' | 'changed';
  /** What counts as changed: settled when it is asked for, so that no field goes away while it is typed in. */
  readonly changed: ReadonlySet<string>;
  /** The groups that are folded, by index. */
  readonly folded: ReadonlySet<number>;
  /** How many inputs of a group were asked for, beyond those that are there anyhow. */
  readonly asked: ReadonlyMap<number, number>;
  /** The field that takes the focus as soon as it is there. */
  readonly wanted: string | null;
}

/** Outside of React, since a wrong field that is folded away must be found by the check of the form. */
export interface FormView {
  readonly read: () => ViewState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (patch: Partial<ViewState>) => void;
  readonly fold: (group: number, folded: boolean) => void;
  readonly ask: (group: number, count: number) => void;
  /** Takes away whatever hides a field, and asks for the focus. */
  readonly reveal: (field: string, group: number, place: number) => void;
}

const START: ViewState = {
  text: '',
  only: 'all',
  changed: new Set(),
  folded: new Set(),
  asked: new Map(),
  wanted: null,
};

export function createFormView(): FormView {
  const listeners = new Set<() => void>();
  let state = START;
  const change = (patch: Partial<ViewState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const fold = (group: number, folded: boolean) => {
    const next = new Set(state.folded);
    if (folded) next.add(group);
    else next.delete(group);
    change({ folded: next });
  };
  const ask = (group: number, count: number) => {
    const most = Math.max(count, state.asked.get(group) ?? 0);
    change({ asked: new Map(state.asked).set(group, most) });
  };
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change,
    fold,
    ask,
    reveal: (field, group, place) => {
      fold(group, false);
      ask(group, place + 1);
      change({ text: '', only: 'all', wanted: field });
    },
  };
}

export function useFormView(view: FormView): ViewState {
  return useSyncExternalStore(view.subscribe, view.read);
}
