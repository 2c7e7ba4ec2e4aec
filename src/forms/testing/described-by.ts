/** The description that a screen reader tells: the texts that `aria-describedby` points to. */
export function describedBy(element: Element): string {
  const ids = element.getAttribute('aria-describedby') ?? '';
  return ids
    .split(' ')
    .map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? `(${id} is missing)`)
    .join(' ');
}
