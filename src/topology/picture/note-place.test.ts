import fc from 'fast-check';
import { expect, it } from 'vitest';

import { overlap, type Rect } from '@/domain/topology/geometry';
import { notePlace } from '@/topology/picture/note-place';

const NOTE = { width: 120, height: 28 };
const WINDOW = { width: 800, height: 500 };
const rect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: 0, max: 700 }),
  y: fc.integer({ min: 0, max: 450 }),
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.integer({ min: 10, max: 80 }),
});

it('covers neither the node nor its neighbours, and stays in the window', () => {
  fc.assert(
    fc.property(rect, fc.array(rect, { maxLength: 30 }), (node, others) => {
      const place = notePlace(node, NOTE, [node, ...others], WINDOW);
      if (place === null) return;
      const note = { ...place, ...NOTE };
      expect([node, ...others].some((other) => overlap(note, other))).toBe(false);
      expect(note.x >= 0 && note.x + note.width <= WINDOW.width).toBe(true);
      expect(note.y >= 0 && note.y + note.height <= WINDOW.height).toBe(true);
    }),
  );
});

it('stands right below a node that is alone', () => {
  const node = { x: 100, y: 100, width: 14, height: 14 };
  expect(notePlace(node, NOTE, [node], WINDOW)).toEqual({ x: 100, y: 122 });
});

it('goes to a corner where all around is taken', () => {
  const node = { x: 300, y: 200, width: 14, height: 14 };
  const around = { x: 150, y: 150, width: 350, height: 130 };
  expect(notePlace(node, NOTE, [around], WINDOW)).toEqual({ x: 8, y: 464 });
});
