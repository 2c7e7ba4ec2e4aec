import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { FormValue } from '@/domain/inputs/values';
import { faultsOf, type FieldTexts } from '@/forms/step-form/faults';
import { focusField } from '@/forms/step-form/focus-field';
import type { StepForm } from '@/forms/step-form/step-form';
import { memoLast } from '@/lib/memo-last';

/** What a step's form reads and changes; fields go by their DOM ids. */
export interface FieldBinding {
  readonly labels: FieldTexts;
  /** Undefined for a field that is not in this step. */
  readonly value: (field: string) => FormValue | undefined;
  /** What OneForm refused; the same map until that changes. */
  readonly refusals: () => FieldTexts;
  readonly type: (field: string, value: FormValue) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is wrong with one field, or with all when `only` is null. */
  readonly check: (only: string | null) => FieldTexts;
  /** Brings a field onto the page that is not there now, and then puts the focus into it. */
  readonly reveal?: (field: string) => void;
}

/**
 * The form of a step: a field is checked when it is left and then at each change, all of them at `next`. New refusals
 * move the focus to the first of them. Only fields that change are rendered again while somebody types.
 */
export function useStepForm(binding: FieldBinding): StepForm {
  const { labels } = binding;
  const [marks] = useState(createMarks);
  const afterPress = useAfterPress();
  const seen = useRef<FieldTexts>(new Map());

  const form = useMemo((): StepForm => {
    const { check, type, refusals } = binding;
    const joined = memoLast(
      (refused: FieldTexts, found: FieldTexts): FieldTexts => new Map([...refused, ...found]),
    );
    const wrong = () => {
      const refused = refusals();
      const { found } = marks.read();
      return refused.size === 0 ? found : joined(refused, found);
    };
    const checkField = (field: string) => {
      const { found } = marks.read();
      const message = check(field).get(field);
      if (found.get(field) === message) return;
      const others = [...found].filter(([other]) => other !== field);
      marks.change({
        found: new Map(message === undefined ? others : [...others, [field, message]]),
      });
    };
    const leave = (field: string) => {
      marks.change({ touched: new Set(marks.read().touched).add(field) });
      checkField(field);
    };
    const focus = (field: string) => {
      if (!focusField(field)) binding.reveal?.(field);
    };
    return {
      labels,
      value: binding.value,
      wrong,
      summed: () => marks.read().asked || refusals().size > 0,
      subscribe: (listener) => {
        const stops = [binding.subscribe(listener), marks.subscribe(listener)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      change: (field, value) => {
        type(field, value);
        const { touched, asked } = marks.read();
        if (asked || touched.has(field)) checkField(field);
      },
      fill: (field, value) => {
        type(field, value);
        leave(field);
      },
      leave: (field) => {
        afterPress(() => {
          leave(field);
        });
      },
      next: (go) => {
        const found = check(null);
        marks.change({ found, asked: true });
        const [first] = faultsOf(labels, found);
        if (first === undefined) {
          // What is refused next is new, even where it says the same.
          seen.current = new Map();
          go();
        } else {
          focus(first.id);
        }
      },
      focus,
    };
  }, [binding, labels, marks, afterPress]);

  const refusals = useSyncExternalStore(binding.subscribe, binding.refusals);
  useEffect(() => {
    const before = seen.current;
    seen.current = refusals;
    const first = [...labels.keys()].find(
      (field) => refusals.has(field) && before.get(field) !== refusals.get(field),
    );
    if (first !== undefined) form.focus(first);
  }, [refusals, labels, form]);

  return form;
}

/** How far a step was gone through. Its values are in a `FieldSource`. */
interface FieldMarks {
  /** Fields that were left once: they are checked at each change from then on. */
  readonly touched: ReadonlySet<string>;
  /** What the last checks found wrong. */
  readonly found: FieldTexts;
  /** Next was pressed: all fields are checked at each change, and a summary names those that are wrong. */
  readonly asked: boolean;
}

interface MarksStore {
  readonly read: () => FieldMarks;
  readonly change: (patch: Partial<FieldMarks>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function createMarks(): MarksStore {
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

/**
 * Puts something off while a mouse button or a finger is down. A field that is left by a press on something else
 * would show its error between the press and its release: everything below moves, and the click meets nothing.
 */
function useAfterPress(): (action: () => void) => void {
  const held = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const press = () => {
      held.current = true;
    };
    const release = () => {
      held.current = false;
      const actions = waiting.current;
      waiting.current = [];
      // The click comes right after the release: let it find its target first.
      setTimeout(() => {
        for (const action of actions) action();
      });
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);

  return useCallback((action) => {
    if (held.current) waiting.current.push(action);
    else action();
  }, []);
}
