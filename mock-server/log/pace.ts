/**
 * When line `index` of `count` is written by a stage that lasts from `startedAt` to `endsAt`
 * (milliseconds since the epoch): evenly, never before the state change that begins the stage and
 * never after the one that ends it.
 */
export function timeOfLine(
  index: number,
  count: number,
  startedAt: number,
  endsAt: number,
): number {
  return Math.floor(startedAt + ((endsAt - startedAt) * (index + 1)) / (count + 1));
}
