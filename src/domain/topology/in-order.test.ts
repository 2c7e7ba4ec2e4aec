import fc from 'fast-check';
import { expect, test } from 'vitest';

import { InOrder } from '@/domain/topology/in-order';

test('is the map that its items make', () => {
  const items = fc.uniqueArray(fc.record({ id: fc.string(), x: fc.nat() }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(items, fc.string(), (given, other) => {
      const map = new Map(given.map((item) => [item.id, item]));
      const all = new InOrder(given);
      expect(all.size).toBe(map.size);
      expect([...all]).toEqual([...map]);
      expect([...all.keys()]).toEqual([...map.keys()]);
      expect([...all.values()]).toEqual([...map.values()]);
      for (const id of [other, ...map.keys()]) {
        expect(all.get(id)).toBe(map.get(id));
        expect(all.has(id)).toBe(map.has(id));
      }
      const seen: unknown[] = [];
      all.forEach((item, id) => seen.push([id, item]));
      expect(seen).toEqual([...map]);
    }),
  );
});
