import fc from 'fast-check';
import { expect, it } from 'vitest';

import { PHASES } from '@/domain/topology/model';
import {
  FILTER_KINDS,
  readMapParams,
  writeMapParams,
  type MapParams,
} from '@/topology/model/map-params';

const ids = fc.uniqueArray(fc.string()).map((list) => new Set(list));
const params: fc.Arbitrary<MapParams> = fc.record({
  selected: fc.option(fc.string()),
  choices: fc.record({ folded: ids, open: ids }),
  filter: fc.record({
    kinds: fc.subarray([...FILTER_KINDS]).map((list) => new Set(list)),
    phases: fc.subarray([...PHASES]).map((list) => new Set(list)),
  }),
  table: fc.boolean(),
  events: fc.option(fc.nat(99_999)),
});

it('reads from an address what was written into it, whatever the ids hold', () => {
  fc.assert(
    fc.property(params, (given) => {
      const query = writeMapParams(new URLSearchParams('group=region&node=old'), given);
      expect(readMapParams(new URLSearchParams(query.toString()))).toEqual(given);
      expect(query.get('group')).toBe('region');
    }),
  );
});

it('reads nothing into an address that somebody made up', () => {
  const query = new URLSearchParams('kind=nonsense&phase=&events=-1');
  expect(readMapParams(query)).toEqual({
    selected: null,
    choices: { folded: new Set(), open: new Set() },
    filter: { kinds: new Set(), phases: new Set() },
    table: false,
    events: null,
  });
});
