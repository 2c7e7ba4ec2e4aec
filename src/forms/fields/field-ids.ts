/** The ids of a field's parts, made from the id of its control. */
export function fieldIds(id: string) {
  return {
    label: `${id}-label`,
    hint: `${id}-hint`,
    error: `${id}-error`,
    unit: `${id}-unit`,
    help: `${id}-help`,
    notice: `${id}-notice`,
    repeated: `${id}-repeated`,
  };
}

interface Described {
  readonly hint: string;
  readonly error: string | null;
  /** True when a unit or a range stands inside the box or beside the label. */
  readonly unit?: boolean;
  /** True when the control tells how it is used, below itself. */
  readonly help?: boolean;
  /** True when there is advice. */
  readonly notice?: boolean;
}

/** For `aria-describedby`: what is wrong first, then unit, advice and hint, and how the control is used. */
export function describedBy(id: string, parts: Described): string | undefined {
  const ids = fieldIds(id);
  const tied = [
    parts.error === null ? null : ids.error,
    parts.unit === true ? ids.unit : null,
    parts.notice === true ? ids.notice : null,
    parts.hint === '' ? null : ids.hint,
    parts.help === true ? ids.help : null,
  ].filter((part) => part !== null);
  return tied.length === 0 ? undefined : tied.join(' ');
}
