/** A short id that nothing else has. `crypto.randomUUID` is there only over HTTPS, this everywhere. */
export function randomId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return [...parts].map((part) => part.toString(36)).join('');
}
