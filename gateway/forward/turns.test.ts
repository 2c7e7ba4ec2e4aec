import { describe, expect, test } from 'vitest';

import { Turns, type Place } from './turns';

const LIMITS = { atOnce: 4, atOnceEach: 2, openEach: 5, open: 8 };

/** Enters, and notes the name when its turn comes. */
function enter(turns: Turns, key: string, name: string, begun: string[]): Place {
  const place = turns.enter(key);
  if (place === null) throw new Error(`${name} has no place`);
  void place.turn(new AbortController().signal).then((mine) => mine && begun.push(name));
  return place;
}

const settled = async (): Promise<void> => {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
};

describe('turns', () => {
  test('one session has at most its part at once, and others theirs beside it', async () => {
    const turns = new Turns(LIMITS);
    const begun: string[] = [];
    const first = enter(turns, 'a', 'a1', begun);
    for (const name of ['a2', 'a3', 'a4']) enter(turns, 'a', name, begun);
    enter(turns, 'b', 'b1', begun);
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    first.leave();
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  test('of those that wait the session with the fewest under way goes first', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 2 });
    const begun: string[] = [];
    const first = enter(turns, 'a', 'a1', begun);
    enter(turns, 'a', 'a2', begun);
    for (const name of ['a3', 'a4']) enter(turns, 'a', name, begun);
    enter(turns, 'b', 'b1', begun);
    first.leave();
    await settled();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
  });

  test('there is no place for more than a session or all together may have open', () => {
    const turns = new Turns(LIMITS);
    const places = Array.from({ length: 5 }, () => turns.enter('a'));
    expect(places).not.toContain(null);
    expect(turns.enter('a')).toBeNull();
    const others = ['b', 'c', 'd', 'e'].map((key) => turns.enter(key) !== null);
    expect(others).toEqual([true, true, true, false]);
    places[0]?.leave();
    places[0]?.leave();
    expect(turns.enter('e')).not.toBeNull();
    expect(turns.enter('f')).toBeNull();
  });

  test('who leaves while waiting never has a turn', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1 });
    const begun: string[] = [];
    const first = enter(turns, 'a', 'a1', begun);
    const gone = new AbortController();
    const place = turns.enter('a');
    const turn = place?.turn(gone.signal);
    gone.abort();
    expect(await turn).toBe(false);
    place?.leave();
    first.leave();
    enter(turns, 'b', 'b1', begun);
    await settled();
    expect(begun).toEqual(['a1', 'b1']);
  });

  test('who has left before has no turn either', async () => {
    const place = new Turns(LIMITS).enter('a');
    expect(await place?.turn(AbortSignal.abort())).toBe(false);
  });
});
