import type { FieldTexts } from '@/forms/step-form/faults';

/** How far a step was gone through. Its values are in a `FieldSource`. */
export interface FieldMarks {
  /** Fields that were left once: they are checked at each change from then on. */
  readonly touched: ReadonlySet<string>;
  /** What the last checks found wrong. */
  readonly found: FieldTexts;
  /** Next was pressed: all fields are checked at each change, and a summary names those that are wrong. */
  readonly asked: boolean;
}

export interface MarksStore {
  readonly read: () => FieldMarks;
  readonly change: (patch: Partial<FieldMarks>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createMarks(): MarksStore {
  const listeners = new Set<() => void>();
  let marks: FieldMarks = { touched: new Set(), found: new Map(), asked: false };
  return {
    read: () => marks,
    change: (patch) => {
      marks = { ...marks, ...patch };
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
