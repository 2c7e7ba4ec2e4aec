import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCases } from './cases';
import { clientOutcome, mockDisagreement } from './compare';

const CASES = readCases(
  readFileSync(
    path.join(import.meta.dirname, '../../src/domain/inputs/testdata/differential.min.json'),
    'utf8',
  ),
);

test('the mock server says what the real server said, in every recorded case', () => {
  const found = CASES.flatMap((recorded, index) => {
    const detail = mockDisagreement(recorded);
    return detail === null ? [] : [`case ${String(index)}: ${detail}`];
  });
  expect(found).toEqual([]);
  expect(CASES).toHaveLength(3711);
});

test('the client agrees wherever the form can send the values', () => {
  const outcomes = CASES.map(clientOutcome);
  expect(outcomes.filter(({ kind }) => kind === 'disagreed')).toEqual([]);
  expect(outcomes.filter(({ kind }) => kind === 'left_to_server')).toEqual([]);
  // Fewer would mean that the form has lost a way to send something.
  expect(outcomes.filter(({ kind }) => kind === 'agreed').length).toBeGreaterThan(2100);
});

test('a wrong verdict is noticed, on either side', () => {
  const [recorded] = readCases(
    '{"cases":[{"user_inputs":[{"name":"v","type":"string"}],"user_inputs_values":{"v":"x"},"errors":{"v":["no"]}}]}',
  );
  expect(recorded && clientOutcome(recorded)).toMatchObject({ kind: 'disagreed' });
  expect(recorded && mockDisagreement(recorded)).toContain('instead of');
});
