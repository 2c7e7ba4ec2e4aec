/**
 * `TEST_TIMEOUT_FACTOR=5 npm test`: how many times longer than usual tests wait before they give up, for a machine that is slow
 * or has other work. Waiting costs nothing where all is well.
 */
export function timeoutFactor(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  const factor = Number(text);
  if (factor >= 1 && factor <= 100) return factor;
  throw new Error('TEST_TIMEOUT_FACTOR must be a number from 1 to 100');
}

/** Milliseconds of patience on this machine. */
export function patience(milliseconds: number): number {
  return milliseconds * timeoutFactor(process.env['TEST_TIMEOUT_FACTOR']);
}
