const FOCUSABLE = 'input, textarea, select, button, [tabindex]:not([tabindex="-1"])';

/**
 * Puts the focus into a field, which scrolls it into sight: the control with the id or, where a field is a group
 * of controls, the first of them. Gives back whether there was one.
 */
export function focusField(id: string): boolean {
  // oxlint-disable-next-line unicorn/prefer-query-selector -- an id is no selector
  const found = document.getElementById(id);
  const control =
    found?.matches(FOCUSABLE) === true ? found : found?.querySelector<HTMLElement>(FOCUSABLE);
  control?.focus();
  return control !== undefined && control !== null;
}
