import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { maskLine, NOT_MASKING } from '@/domain/log/masking';
import { printAlone } from '@/domain/log/print-alone.fixture';

/** Every text in a recording, however deep it lies. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

test('of the lines that OneForm was recorded writing, at most 1 in 1,000 is masked, but for login tokens', () => {
  const lines = ['log.json.gz', 'exchanges.json.gz', 'series.json.gz'].flatMap((name) => {
    const file = readFileSync(path.join(import.meta.dirname, 'recordings', name));
    const recording: unknown = JSON.parse(gunzipSync(file).toString('utf8'));
    return textsIn(recording).filter((text) => / \[[IDEW]\] /.test(text) || name === 'log.json.gz');
  });
  const masked = lines.filter(
    (raw) => !raw.includes('one_auth') && maskLine(printAlone(raw), NOT_MASKING).masked,
  );
  // oxlint-disable-next-line no-console -- the count is what the test is read for
  console.info(
    `masked wrongly: ${String(masked.length)} of ${String(lines.length)} recorded lines`,
  );
  expect(lines.length).toBeGreaterThan(1_000);
  expect(masked.length > lines.length / 1_000 ? masked : []).toEqual([]);
});
