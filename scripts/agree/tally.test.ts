import { expect, test } from 'vitest';
import { Tally } from './tally';

test('a case counts once for each type and match among its inputs', () => {
  const tally = new Tally();
  tally.add(
    [
      { name: 'a', type: 'list(string)' },
      { name: 'b', type: 'list(number)', match: { type: 'List', values: [1] } },
    ],
    { client: 'agreed', mock: 'agreed' },
  );
  tally.add([{ name: 'c', type: 'string', match: 'odd' }], {
    client: 'unreachable',
    mock: 'disagreed',
  });
  tally.add([{ name: 'd' }, { name: 'e', type: 'string' }], { client: 'agreed', mock: 'agreed' });
  const { byType, byMatch, ...all } = tally.report();
  expect(all).toEqual({
    cases: 3,
    client: { agreed: 2, disagreed: 0, unreachable: 1, left_to_server: 0 },
    mock: { agreed: 2, disagreed: 1 },
  });
  const sizes = (groups: typeof byType) =>
    Object.entries(groups).map(([name, { cases }]) => [name, cases]);
  expect(sizes(byType)).toEqual([
    ['string', 2],
    ['list', 1],
    ['none', 1],
  ]);
  expect(sizes(byMatch)).toEqual([
    ['none', 2],
    ['list', 1],
    ['odd', 1],
  ]);
  expect(byType['string']?.client).toMatchObject({ agreed: 1, unreachable: 1 });
});
