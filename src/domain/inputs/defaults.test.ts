import { expect, test } from 'vitest';
import { applyDefaults } from '@/domain/inputs/defaults';

const flag = { name: 'flag', type: 'bool', default: true };

test('null and false give way to the default, 0 and empty values stay', () => {
  const inputs = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, default: 'x' }));
  const given = { flag: false, a: null, b: 0, c: '', d: [], e: {} };
  expect(applyDefaults([flag, ...inputs], given)).toEqual({
    kind: 'values',
    values: { flag: true, a: 'x', b: 0, c: '', d: [], e: {} },
  });
});

test('what has no default, and what no input asks for, stays as it is', () => {
  expect(applyDefaults([{ name: 'a' }], { b: 1 })).toEqual({ kind: 'values', values: { b: 1 } });
});

test('of two defaults under one name the first counts, unless it is false', () => {
  const filled = (...defaults: readonly (string | boolean)[]) =>
    applyDefaults(
      defaults.map((preset) => ({ name: 'a', default: preset })),
      {},
    );
  expect(filled('x', 'y')).toEqual({ kind: 'values', values: { a: 'x' } });
  expect(filled(false, 'y')).toEqual({ kind: 'values', values: { a: 'y' } });
});

test('values that are no map are refused, but only where an input asks for them', () => {
  expect(applyDefaults([flag], 'x')).toEqual({
    kind: 'exception',
    class: 'RuntimeError',
    message: 'User input values must be a Hash',
  });
  expect(applyDefaults([], 'x')).toEqual({ kind: 'values', values: {} });
});
