import { isDeepStrictEqual } from 'node:util';

import type { Look } from './recording';

/** The recorded looks that are not among the mock's, in the order in which they came. */
export function missingLooks(recorded: readonly Look[], own: readonly Look[]): readonly Look[] {
  let from = 0;
  return recorded.filter((look) => {
    const found = own.findIndex((one, index) => index >= from && isDeepStrictEqual(one, look));
    if (found < 0) return true;
    from = found;
    return false;
  });
}
