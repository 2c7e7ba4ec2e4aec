/**
 * Puts the focus into a field: the control with the id or, where a field is a group of controls, the
 * first of them. Gives back whether there was one.
 */
export function focusField(id: string): boolean {
  const found = document.querySelector(`#${CSS.escape(id)}`);
  const control = found?.matches(FOCUSABLE) === true ? found : found?.querySelector(FOCUSABLE);
  if (!(control instanceof HTMLElement)) return false;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}

const FOCUSABLE = 'input, textarea, select, button, [tabindex]:not([tabindex="-1"])';
