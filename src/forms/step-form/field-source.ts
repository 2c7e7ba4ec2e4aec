import type { FieldErrors } from '@/api/errors';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { withoutKeys } from '@/lib/without-keys';

/** Where the values of a form and OneForm's refusals are, once: the store of a wizard, or of a page. */
export interface FieldSource {
  /** What was typed, by input; untouched ones are absent. */
  readonly typed: () => FormValues;
  /** OneForm's messages by input, those of other steps among them; the same object until one changes. */
  readonly refused: () => FieldErrors;
  /** Takes a value in; what was refused of the input is answered by that. */
  readonly type: (input: string, value: FormValue) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

interface FieldStore extends FieldSource {
  /** What was typed beside `start`; the same object until something is. */
  readonly changed: () => FormValues;
  readonly refuse: (refused: FieldErrors) => void;
}

/** The values of a form that no draft keeps. */
export function createFieldStore(start: FormValues, refusedFirst: FieldErrors = {}): FieldStore {
  const listeners = new Set<() => void>();
  let typed = start;
  let changed: FormValues = {};
  let refused = refusedFirst;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    typed: () => typed,
    changed: () => changed,
    refused: () => refused,
    type: (input, value) => {
      typed = { ...typed, [input]: value };
      changed = { ...changed, [input]: value };
      if (Object.hasOwn(refused, input)) refused = withoutKeys(refused, [input]);
      tell();
    },
    refuse: (next) => {
      refused = next;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
