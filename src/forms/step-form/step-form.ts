import type { Control } from 'react-hook-form';

import type { FormValue } from '@/domain/inputs/values';

/** What the fields of a step hold, by the field's name in the form: flat, whatever a driver calls its inputs. */
export type StepValues = Record<string, FormValue>;

/** The form of one step, as its fields, its summary and the wizard's frame see it. */
export interface StepForm {
  readonly control: Control<StepValues>;
  /** The fields of the step by DOM id (their names in the form), in the order of the screen. */
  readonly labels: ReadonlyMap<string, string>;
  /** Told by each field at each change, before the form takes the value. */
  readonly edit: (field: string, value: FormValue) => void;
  /** Puts a value into a field, as if it had been typed; what is then wrong is shown. */
  readonly fill: (field: string, value: FormValue) => void;
  /** What a field holds just now. */
  readonly held: (field: string) => FormValue | undefined;
  /** Told by each field when the focus has left it; `check` is put off until the mouse button is up again. */
  readonly leave: (check: () => void) => void;
  /**
   * Checks all fields; then either goes on, or puts the focus into the first wrong one. What was typed is
   * known already to whoever was told of the edits.
   */
  readonly next: (go: () => void) => void;
  /** Puts the focus into a field, wherever it is. */
  readonly focus: (field: string) => void;
  /** What the fields hold now. */
  readonly values: () => StepValues;
}
