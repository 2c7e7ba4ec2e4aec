import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Form, Placed } from '@/domain/topology/layout';
import { detailOf, MOST_FULL, nodeAt } from '@/topology/picture/detail';
import { fitText } from '@/topology/picture/text-width';
import { fitInto, reveal, seenRect, startIn, toMap, zoomAt } from '@/topology/picture/viewport';

const place = (id: string, form: Form, x: number, y: number, size = 100): Placed => ({
  id,
  kind: 'host',
  form,
  depth: 0,
  x,
  y,
  width: size,
  height: size,
});
const EVERYTHING = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
const number = fc.double({ min: -2_000, max: 2_000, noNaN: true });
const scale = fc.double({ min: 0.05, max: 2.5, noNaN: true });

describe('what is drawn with words', () => {
  it('is never more than the most, whatever there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Form>('box', 'rail', 'card', 'host', 'tile', 'chip', 'cell'), {
          maxLength: 600,
        }),
        scale,
        (forms, zoom) => {
          const places = forms.map((form, index) => place(String(index), form, index, index));
          const { full, blocks } = detailOf(places, EVERYTHING, zoom);
          expect(full.length).toBeLessThanOrEqual(MOST_FULL);
          expect(full.length + blocks.length).toBe(places.length);
        },
      ),
    );
  });

  it('leaves out what the window does not see', () => {
    const seen = { x: 0, y: 0, width: 300, height: 300 };
    const { full } = detailOf(
      [place('in', 'host', 250, 250), place('out', 'host', 301, 0)],
      seen,
      1,
    );
    expect(full.map(({ id }) => id)).toEqual(['in']);
  });

  it('turns hosts that are too small to be read into blocks', () => {
    expect(detailOf([place('a', 'host', 0, 0)], EVERYTHING, 0.1).blocks).toHaveLength(1);
    expect(detailOf([place('a', 'host', 0, 0)], EVERYTHING, 1).full).toHaveLength(1);
  });
});

describe('the node at a point', () => {
  it('is the innermost one', () => {
    const places = [place('outer', 'box', 0, 0), place('inner', 'host', 10, 10, 20)];
    expect(nodeAt(places, 15, 15)?.id).toBe('inner');
    expect(nodeAt(places, 50, 50)?.id).toBe('outer');
    expect(nodeAt(places, 500, 50)).toBeNull();
  });
});

describe('the viewport', () => {
  const viewport = { x: 0, y: 0, scale: 1 };
  const size = { width: 1_000, height: 600 };

  it('keeps the point under the pointer when it zooms', () => {
    fc.assert(
      fc.property(number, number, scale, number, number, scale, (x, y, zoom, px, py, factor) => {
        const before = { x, y, scale: zoom };
        const point = { x: px, y: py };
        const [was, is] = [toMap(before, point), toMap(zoomAt(before, point, factor), point)];
        expect(is.x).toBeCloseTo(was.x, 4);
        expect(is.y).toBeCloseTo(was.y, 4);
      }),
    );
  });

  it('sees all of what is fitted into it', () => {
    const rect = { x: 100, y: 50, width: 4_000, height: 900 };
    const seen = seenRect(fitInto(rect, size), size);
    expect(seen.x).toBeLessThan(rect.x);
    expect(seen.x + seen.width).toBeGreaterThan(rect.x + rect.width);
  });

  it('stays where it is when a node can be seen already', () => {
    expect(reveal(viewport, { x: 10, y: 10, width: 100, height: 50 }, size, 'read')).toBe(viewport);
    const far = reveal(viewport, { x: 5_000, y: 10, width: 100, height: 50 }, size, 'part');
    expect(seenRect(far, size).x).toBeGreaterThan(4_000);
  });

  it('zooms out for a big box that the keys lead to, but not for one that was clicked', () => {
    const big = { x: -200, y: 0, width: 3_000, height: 400 };
    expect(reveal(viewport, big, size, 'part')).toBe(viewport);
    expect(reveal(viewport, big, size, 'whole').scale).toBeLessThan(1);
    expect(reveal(viewport, { ...big, x: 2_000 }, size, 'part')).not.toBe(viewport);
  });

  it('zooms in on what was searched until it can be read', () => {
    const small = { x: 10, y: 10, width: 100, height: 50 };
    const away = { ...viewport, scale: 0.1 };
    expect(reveal(away, small, size, 'whole')).toBe(away);
    expect(reveal(away, small, size, 'read').scale).toBeGreaterThan(0.5);
  });

  it('begins with all of a map, or at the left of one that would be too small to read', () => {
    const map = { x: 0, y: 0, width: 1_000, height: 400 };
    expect(startIn(map, size)).toEqual(fitInto(map, size));
    const telephone = { width: 360, height: 400 };
    expect(startIn(map, telephone).scale).toBeGreaterThan(fitInto(map, telephone).scale * 1.5);
    expect(seenRect(startIn(map, telephone), telephone).x).toBeLessThan(0);
    const giant = { x: 0, y: 0, width: 20_000, height: 9_000 };
    expect(startIn(giant, telephone)).toEqual(fitInto(giant, telephone));
  });
});

describe('a text cut to a width', () => {
  it('stays whole when it fits, and ends with an ellipsis when it does not', () => {
    expect(fitText('10.0.0.1', 200, 12)).toBe('10.0.0.1');
    expect(fitText('x'.repeat(200), 100, 12)).toMatch(/^x{5,}…$/);
    expect(fitText('', 0, 12)).toBe('');
  });

  it('never grows with what it is cut from', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(fitText(text, 120, 12).length).toBeLessThanOrEqual(Math.max(text.length, 1));
      }),
    );
  });
});
