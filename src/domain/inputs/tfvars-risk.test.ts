import { expect, test } from 'vitest';

import { tfvarsRisks } from '@/domain/inputs/tfvars-risk';
import { parseJson } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

const risks = (value: JsonValue) =>
  tfvarsRisks(value).map(({ reason, outcome }) => `${reason}: ${outcome}`);

test.each<[JsonValue, readonly string[]]>([
  ['plain text, with 100 % and $5', []],
  ['say "hi"', ['quote: planning_failure']],
  ['-----BEGIN KEY-----\nabc\n-----END KEY-----', ['line_end: planning_failure']],
  ['{"type":"service_account","key":"a\\nb"}', ['quote: planning_failure', 'escape: changed']],
  [String.raw`C:\data`, ['backslash: planning_failure']],
  [String.raw`C:\new`, ['escape: changed']],
  [String.raw`a\\b`, ['escape: changed']],
  [String.raw`say \"hi\"`, ['escape: changed']],
  [String.raw`ends with \ `.trim(), ['backslash: planning_failure']],
  [String.raw`\u00e9`, ['escape: changed']],
  [String.raw`\u00g9`, ['backslash: planning_failure']],
  // oxlint-disable-next-line no-template-curly-in-string -- Terraform's, not ours
  ['${var.x}', ['template: evaluated']],
  ['%{ if true }', ['template: evaluated']],
  // oxlint-disable-next-line no-template-curly-in-string -- the same
  ['$${HOME}', ['escape: changed']],
  [5, []],
  [1.5, []],
  [true, []],
  [['a "b" \\ c\n'], []],
  [[1.5, true, ['x']], []],
  [[{ a: 1 }], ['list_map: planning_failure']],
  [[[{ a: 1 }]], ['list_map: planning_failure']],
  [[null], ['list_null: planning_failure']],
  [['#{x}'], ['list_character: planning_failure']],
  [['\u001B[1m'], ['list_character: planning_failure']],
  [['\u0001'], []],
  // oxlint-disable-next-line no-template-curly-in-string -- the same
  [['${x}'], ['template: evaluated']],
  [{ team: 'net', 'a-b': 1, _x: true, größe: 2 }, []],
  [{ 'cost center': 'x' }, ['key: planning_failure']],
  [{ 'team:net': 'x' }, ['key: planning_failure']],
  [{ '2fa': 'x' }, ['key: planning_failure']],
  [{ '': 'x' }, ['key: planning_failure']],
  [{ for: 'x' }, ['key: planning_failure']],
  [{ a: 'x', for: 'y' }, []],
  [{ a: 'say "hi"' }, ['quote: planning_failure']],
  [{ a: 1.5 }, ['map_fraction: init_failure']],
  [{ a: [1] }, ['map_list: init_failure']],
  [{ a: { b: 1 } }, ['map_map: init_failure']],
  [{ a: null }, ['map_null: init_failure']],
  [{ '2fa': 1.5 }, ['map_fraction: init_failure', 'key: planning_failure']],
])('%j', (value, expected) => {
  expect(risks(value)).toEqual(expected);
});

test('long numbers: whole ones pass, fractions in a map do not', () => {
  expect(risks(parseJson('{"a":18446744073709551615}'))).toEqual([]);
  expect(risks(parseJson('{"a":0.1000000000000000055}'))).toEqual(['map_fraction: init_failure']);
});

test('the keys that are none are named', () => {
  expect(tfvarsRisks({ '2fa': 'x', ok: 'y', 'a b': 'z' })[0]?.keys).toEqual(['2fa', 'a b']);
});

test('a value is looked through once, another one with the same name again', () => {
  const value = { a: 'x"y' };
  expect(tfvarsRisks(value)).toBe(tfvarsRisks(value));
  expect(tfvarsRisks({ a: 'xy' })).toEqual([]);
});
