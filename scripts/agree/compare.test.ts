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

const ODD = String.raw`{"type":"string","values":{"regex":"\\p{InBasicLatin}"}}`;

/** Inputs `v` and `w`, where the client leaves `w` to the server; and what comes of the server's errors. */
const outcomeOf = (inputs: string, values: string, errors: string) => {
  const [recorded] = readCases(
    `{"cases":[{"user_inputs":[${inputs}],"user_inputs_values":${values},"errors":${errors}}]}`,
  );
  return recorded && clientOutcome(recorded).kind;
};
const undecided = (v: string, errors: string) =>
  outcomeOf(`{"name":"v","type":"string"},{"name":"w","type":"string","match":${ODD}}`, v, errors);

test.each([
  ['the server refuses what the client leaves to it', '{"v":"x","w":"y"}', '{"w":["no"]}'],
  ['the server takes it', '{"v":"x","w":"y"}', '{}'],
  ['both refuse another one besides', '{"w":"y"}', '{"v":["is missing"],"w":["no"]}'],
])('left to the server: %s', (_what, values, errors) => {
  expect(undecided(values, errors)).toBe('left_to_server');
});

test.each([
  ['only the server refuses another one', '{"v":"x","w":"y"}', '{"v":["no"],"w":["no"]}'],
  ['only the client refuses another one', '{"w":"y"}', '{"w":["no"]}'],
  ['only the client refuses any', '{"w":"y"}', '{}'],
])('a disagreement, though one input is left to the server: %s', (_what, values, errors) => {
  expect(undecided(values, errors)).toBe('disagreed');
});

test('where the server names no input, the client must blame the driver', () => {
  const broken = '{"name":"v","type":"string","match":{"type":"list","values":"x"}}';
  const sound = '{"name":"w","type":"string"}';
  const errors = '{"values":["must be a list"]}';
  expect(outcomeOf(broken, '{"v":"x"}', errors)).toBe('agreed');
  expect(outcomeOf(sound, '{}', errors)).toBe('disagreed');
  expect(outcomeOf(sound, '{"w":"x"}', errors)).toBe('disagreed');
  expect(outcomeOf(`${broken},${sound}`, '{"v":"x"}', errors)).toBe('disagreed');
});

test('a value that JavaScript would round is one that the form can’t send', () => {
  const list = '{"name":"v","type":"list"}';
  expect(outcomeOf(list, '{"v":[12345678901234567890]}', '{}')).toBe('unreachable');
  expect(outcomeOf(list, '{"v":[100000000000000000000]}', '{}')).toBe('agreed');
});

test('a wrong verdict is noticed, on either side', () => {
  const [recorded] = readCases(
    '{"cases":[{"user_inputs":[{"name":"v","type":"string"}],"user_inputs_values":{"v":"x"},"errors":{"v":["no"]}}]}',
  );
  expect(recorded && clientOutcome(recorded)).toMatchObject({ kind: 'disagreed' });
  expect(recorded && mockDisagreement(recorded)).toContain('instead of');
});
