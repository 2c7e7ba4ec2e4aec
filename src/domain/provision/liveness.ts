/**
 * `quiet`: longer than usual, to be mentioned. `frozen`: so long that nothing will come any more. `lost_write`: the log
 * tells of a state that the document never got (contract#trap-16), so that nothing will come any more either.
 */
export type Liveness = 'alive' | 'quiet' | 'frozen' | 'lost_write';

/** Nothing will move the provision any more. */
export const isStuck = (liveness: Liveness): boolean =>
  liveness === 'frozen' || liveness === 'lost_write';
