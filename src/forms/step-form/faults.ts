/** One wrong field, as the summary names it. */
export interface FieldFault {
  /** The DOM id of the control, which is also the field's name in the form. */
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

/**
 * The type of an error that OneForm found, not the form's own check: it goes away when the field is edited,
 * since only OneForm can tell whether the new value is better.
 */
export const REFUSED = 'refused';

/** What `formState.errors` holds of a field, as far as it matters here. */
type FieldErrors = Readonly<Record<string, { readonly message?: unknown } | undefined>>;

/** The wrong fields in the order of the screen, which is the order of `labels`. */
export function faultsOf(labels: ReadonlyMap<string, string>, errors: FieldErrors): FieldFault[] {
  return [...labels].flatMap(([id, label]) => {
    const message = Object.hasOwn(errors, id) ? errors[id]?.message : undefined;
    return typeof message === 'string' ? [{ id, label, message }] : [];
  });
}
