import type { FormValue } from '@/domain/inputs/values';
import type { FieldTexts } from '@/forms/step-form/faults';

/** The form of one step, as its fields, its summary and the wizard's frame see it. Fields go by their DOM ids. */
export interface StepForm {
  /** The fields of the step, in the order of the screen. */
  readonly labels: FieldTexts;
  /** Told when a value, a fault or a refusal changes. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What a field holds; undefined for one that is not in this step. */
  readonly value: (field: string) => FormValue | undefined;
  /** What is wrong with the fields that were checked, or what OneForm refused; the same map while nothing changes. */
  readonly wrong: () => FieldTexts;
  /** Whether the wrong fields are named above the form: from the first Next on, or when OneForm has refused some. */
  readonly summed: () => boolean;
  readonly change: (field: string, value: FormValue) => void;
  /** Puts a value into a field, as if it had been typed and the field left; what is then wrong is shown. */
  readonly fill: (field: string, value: FormValue) => void;
  /** The field was left: it is checked from now on, as soon as the mouse button is up again. */
  readonly leave: (field: string) => void;
  /** Checks all fields; then either goes on, or puts the focus into the first wrong one. */
  readonly next: (go: () => void) => void;
  /** Puts the focus into a field, wherever it is. */
  readonly focus: (field: string) => void;
}
