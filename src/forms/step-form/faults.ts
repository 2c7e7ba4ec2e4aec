/** What is wrong, or what a field is called, by the DOM id of the field. */
export type FieldTexts = ReadonlyMap<string, string>;

/** One wrong field, as the summary names it. */
export interface FieldFault {
  /** The DOM id of the control. */
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

/** The wrong fields in the order of the screen, which is the order of `labels`. */
export function faultsOf(labels: FieldTexts, wrong: FieldTexts): FieldFault[] {
  return [...labels].flatMap(([id, label]) => {
    const message = wrong.get(id);
    return message === undefined ? [] : [{ id, label, message }];
  });
}
