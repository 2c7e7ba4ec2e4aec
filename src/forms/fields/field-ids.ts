/** The ids of a field's parts, made from the id of its control. */
export function fieldIds(id: string) {
  return { label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error`, unit: `${id}-unit` };
}

interface Described {
  readonly hint: string;
  readonly error: string | null;
  /** True when a unit or a range stands inside the box. */
  readonly unit?: boolean;
}

/** For `aria-describedby`: what is wrong first, then the unit and the hint. */
export function describedBy(id: string, parts: Described): string | undefined {
  const ids = fieldIds(id);
  const tied = [
    parts.error === null ? null : ids.error,
    parts.unit === true ? ids.unit : null,
    parts.hint === '' ? null : ids.hint,
  ].filter((part) => part !== null);
  return tied.length === 0 ? undefined : tied.join(' ');
}
