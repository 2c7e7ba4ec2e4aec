import { describe, expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { planPaste } from '@/forms/paste/paste-plan';

const SPECS = parseInputs([
  { name: 'region', type: 'string', default: 'eu-west-1' },
  { name: 'hosts', type: 'number', default: 2 },
  { name: 'dns', type: 'list(string)', default: ['1.1.1.1'] },
  { name: 'tags', type: 'map(string)', default: {} },
  { name: 'port', type: 'number', match: { type: 'number', values: { min: 1, max: 65_535 } } },
  { name: 'size', type: 'string', match: { type: 'list', values: ['small', 'large'] } },
]);

/** Input name to value. */
const filledIn = (plan: ReturnType<typeof planPaste>) =>
  Object.fromEntries(plan.values.map(({ spec, value }) => [spec.name, value]));

describe('what a pasted text would change', () => {
  test('each value goes to the input of its name, in HCL and in JSON alike', () => {
    const expected = { region: 'eu-north-1', hosts: '4', dns: ['9.9.9.9', '8.8.8.8'] };
    const hcl = 'region = "eu-north-1"\nhosts = 4\ndns = ["9.9.9.9", "8.8.8.8"]\n';
    const json = '{"region": "eu-north-1", "hosts": 4, "dns": ["9.9.9.9", "8.8.8.8"]}';
    for (const text of [hcl, json]) {
      const plan = planPaste(SPECS, {}, text);
      expect(filledIn(plan)).toEqual(expected);
      expect(plan).toMatchObject({ same: 0, wrong: [], unknown: [], fault: null });
    }
  });

  test('what a field holds already is counted, not changed', () => {
    const plan = planPaste(SPECS, { hosts: '4' }, 'hosts = 4\nregion = "eu-west-1"');
    expect(plan.values).toEqual([]);
    expect(plan.same).toBe(2);
  });

  test('only what was typed is told as lost, not a default', () => {
    const plan = planPaste(SPECS, { hosts: '3' }, 'hosts = 4\nregion = "eu-north-1"');
    expect(plan.values.map(({ spec, replaces }) => [spec.name, replaces])).toEqual([
      ['region', undefined],
      ['hosts', '3'],
    ]);
  });

  test('a value that will not be accepted is filled in, with the reason beside it', () => {
    const plan = planPaste(SPECS, {}, 'port = 70000');
    expect(filledIn(plan)).toEqual({ port: '70000' });
    expect(plan.values[0]?.problem).not.toBeNull();
    expect(planPaste(SPECS, {}, 'port = 22').values[0]?.problem).toBeNull();
  });

  test('a choice takes only what it offers', () => {
    expect(filledIn(planPaste(SPECS, {}, 'size = "large"'))).toEqual({ size: 'large' });
    const plan = planPaste(SPECS, {}, 'size = "huge"');
    expect(plan.values).toEqual([]);
    expect(plan.wrong.map(({ spec, why }) => [spec.name, why])).toEqual([['size', 'not_allowed']]);
  });

  test('another kind of value and a name that is not asked for are told, the rest is filled in', () => {
    const plan = planPaste(SPECS, {}, 'tags = ["a"]\ncolour = "blue"\nhosts = 4');
    expect(filledIn(plan)).toEqual({ hosts: '4' });
    expect(plan.wrong.map(({ spec }) => spec.name)).toEqual(['tags']);
    expect(plan.unknown).toEqual(['colour']);
  });

  test('where the text can’t be read its place is told, and what stands before it is filled in', () => {
    const plan = planPaste(SPECS, {}, 'hosts = 4\nregion = "open');
    expect(filledIn(plan)).toEqual({ hosts: '4' });
    expect(plan.fault?.line).toBe(2);
  });

  test('names that every object has are names like others', () => {
    const plan = planPaste(SPECS, {}, '{"constructor": "x", "__proto__": {"hosts": 9}}');
    expect(plan.values).toEqual([]);
    expect(plan.unknown).toContain('constructor');
  });
});
