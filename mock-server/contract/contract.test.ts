import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { KNOWN_DIFFERENCES, KNOWN_SERIES_DIFFERENCES } from './known-differences';
import { readExchanges, readSeries } from './recording';
import { replay } from './replay';
import type { Replay } from './replay';
import { missingLooks } from './series';

/** The same requests as were sent to a real OneForm, in the same order, and what it answered. */

const exchanges = readExchanges();
const series = readSeries();
const folders = [...new Set(exchanges.map(({ name }) => name.split('/')[0] ?? ''))];

let outcome: Replay;
beforeAll(async () => {
  outcome = await replay(exchanges);
}, 60_000);

afterAll(() => {
  const listed = Object.keys(KNOWN_DIFFERENCES);
  console.log(
    [
      `Contract: ${exchanges.length - listed.length} of ${exchanges.length} exchanges followed, ${listed.length} listed`,
      ...listed.map((name) => `  ${name}: ${KNOWN_DIFFERENCES[name]}`),
      `Contract: ${series.length - Object.keys(KNOWN_SERIES_DIFFERENCES).length} of ${series.length} series followed, ${Object.keys(KNOWN_SERIES_DIFFERENCES).length} listed`,
      ...Object.entries(KNOWN_SERIES_DIFFERENCES).map(([name, reason]) => `  ${name}: ${reason}`),
    ].join('\n'),
  );
});

describe('exchanges', () => {
  it.each(folders)('%s is followed', (folder) => {
    const own = outcome.results.filter(({ name }) => name.startsWith(`${folder}/`));
    const unfollowed = own.filter(
      ({ name, differences }) => differences.length > 0 && !(name in KNOWN_DIFFERENCES),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(unfollowed).toEqual([]);
  });

  it('lists no exchange that is followed, and none that does not exist', () => {
    const unfollowed = outcome.results
      .filter(({ differences }) => differences.length > 0)
      .map(({ name }) => name);
    expect(unfollowed).toEqual(expect.arrayContaining(Object.keys(KNOWN_DIFFERENCES)));
  });
});

describe('series', () => {
  it.each(series)('$name goes through the same looks', ({ name, provision, looks }) => {
    // PENDING is what POST answers; a GET never shows it.
    const shown = looks.filter(({ state }) => state !== 'PENDING');
    const missing = missingLooks(shown, outcome.looks.get(provision) ?? []);
    expect(shown.length).toBeGreaterThan(0);
    expect({ name, isFollowed: missing.length === 0, missing }).toMatchObject({
      isFollowed: !(name in KNOWN_SERIES_DIFFERENCES),
    });
  });

  it('lists only series that exist', () => {
    const names = series.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(KNOWN_SERIES_DIFFERENCES)));
  });
});
