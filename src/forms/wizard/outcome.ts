import { isRefused } from '@/api/certainty';
import { landFieldErrors, type ApiFailure, type FieldErrors } from '@/api/errors';
import { LostAnswer } from '@/api/write';
import type { InputSpec } from '@/domain/inputs/spec';
import { withoutKeys } from '@/lib/without-keys';

/** What came of the last attempt to send, until it is followed by an edit. */
export interface Outcome {
  /** Null when nothing was sent yet, or nothing failed. */
  readonly failure: ApiFailure | null;
  /** Of a failure that leaves it open whether the thing exists: whether OneForm was asked, and shows none. */
  readonly truth?: LostAnswer['truth'];
  /** What the server said of name and description. */
  readonly texts: FieldErrors;
  /** What the server said of single inputs, by name. */
  readonly inputs: FieldErrors;
  /** What it said that belongs to no field. */
  readonly rest: readonly string[];
}

export const NO_OUTCOME: Outcome = { failure: null, texts: {}, inputs: {}, rest: [] };

const TEXTS = ['name', 'description'] as const;

/**
 * Shares out the server's messages to the fields of a wizard. A driver may call an input `name`: the
 * server then means that input, since the name of the thing itself was checked before it was sent.
 */
export function landFailure(failure: ApiFailure, specs: readonly InputSpec[]): Outcome {
  if (failure.kind !== 'invalid') return { ...NO_OUTCOME, failure };
  const inputs = specs.map(({ name }) => name);
  const texts = TEXTS.filter((text) => !inputs.includes(text));
  const { byField, rest } = landFieldErrors(failure.fieldErrors, [...inputs, ...texts]);
  return {
    failure,
    texts: withoutKeys(byField, inputs),
    inputs: withoutKeys(byField, texts),
    rest,
  };
}

/** After an edit of a text or an input: its messages are answered, and so is what belonged to no field. */
export function answered(
  outcome: Outcome,
  edit: { readonly text: string } | { readonly input: string } | 'choice',
): Outcome {
  if (outcome.failure === null) return outcome;
  // That it may exist already stays true whatever is edited.
  const failure = mayExist(outcome.failure) ? outcome.failure : null;
  const kept = failure === null || outcome.truth === undefined ? {} : { truth: outcome.truth };
  if (edit === 'choice') return { ...NO_OUTCOME, failure, ...kept };
  return {
    failure,
    ...kept,
    texts: 'text' in edit ? withoutKeys(outcome.texts, [edit.text]) : outcome.texts,
    inputs: 'input' in edit ? withoutKeys(outcome.inputs, [edit.input]) : outcome.inputs,
    rest: [],
  };
}

/** Whether the thing may exist although the request failed: sending it again could then make a second one. */
export const mayExist = (failure: ApiFailure): boolean => !isRefused(failure);

/** What OneForm showed when it was asked whether the thing exists after all. */
export const truthOf = (error: unknown): Pick<Outcome, 'truth'> =>
  error instanceof LostAnswer ? { truth: error.truth } : {};
