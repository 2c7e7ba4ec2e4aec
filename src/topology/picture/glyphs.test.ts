import { expect, it } from 'vitest';

import { glyphPath } from '@/topology/picture/glyphs';

const RECT = { x: 10, y: 20, width: 14, height: 14 };

it('tells hosts, virtual machines, images and other guests apart by their shape', () => {
  const kinds = ['host', 'vm', 'image', 'guest'] as const;
  expect(new Set(kinds.map((kind) => glyphPath(kind, RECT))).size).toBe(kinds.length);
});
