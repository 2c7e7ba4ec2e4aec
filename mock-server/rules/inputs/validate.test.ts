import { describe, expect, test } from 'vitest';
import { withDefaults } from './defaults';
import { RubyRaise } from './ruby-value';
import { validateInputs } from './validate';
import type { CheckedInput } from './validate';

const raised = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error instanceof RubyRaise ? [error.rubyClass, error.message] : error;
  }
};
const verdictOf = (inputs: readonly CheckedInput[]): unknown =>
  raised(() => validateInputs(inputs, {}));

describe('what the server says', () => {
  test('both the type and the match may complain', () => {
    const input = { name: 'v', type: 'string', match: { type: 'string', values: { regex: '^x' } } };
    expect(validateInputs([input], { v: 5 })).toEqual({
      errors: {
        v: ['must be a string', "invalid value '5' for 'v', it does not match the regex '^x'."],
      },
      duplicateKeys: null,
    });
  });

  test('dots in a name nest the error, and a name above it is combined with it', () => {
    const inputs = ['a', 'a.b', 'a'].map((name) => ({ name, type: 'string' }));
    expect(validateInputs(inputs, {})).toMatchObject({
      errors: { a: [['is missing', 'is missing'], { b: ['is missing'] }] },
    });
  });

  test('a failure of an input without a name takes the whole answer down', () => {
    expect(verdictOf([{ name: '', type: 'string' }])).toEqual([
      'TypeError',
      'no implicit conversion of Array into Hash',
    ]);
    expect(verdictOf([{ type: 'string' }])).toEqual([
      'ArgumentError',
      expect.stringContaining('+spec+'),
    ]);
  });

  test('the same key may come twice', () => {
    const input = { name: 'v', type: 'number', match: { type: 'number', values: {} } };
    expect(validateInputs([input], { v: 'x' })).toEqual({
      errors: { v: { max: ['at least one of min or max is required'] } },
      duplicateKeys:
        '{"v":["must be a number"],"v":{"max":["at least one of min or max is required"]}}',
    });
  });

  test('names of JavaScript’s own are names like any other', () => {
    const inputs = ['__proto__', 'constructor'].map((name) => ({ name, type: 'string' }));
    expect(validateInputs(inputs, {})).toMatchObject({
      errors: Object.fromEntries(inputs.map(({ name }) => [name, ['is missing']])),
    });
  });
});

describe('defaults', () => {
  const flag = { name: 'flag', type: 'bool', default: true };

  test('null and false give way, 0 and empty values stay', () => {
    const inputs = ['a', 'b', 'c', 'd'].map((name) => ({ name, default: 'x' }));
    expect(withDefaults([flag, ...inputs], { flag: false, a: null, b: 0, c: '', d: [] })).toEqual({
      flag: true,
      a: 'x',
      b: 0,
      c: '',
      d: [],
    });
  });

  test('values that are no map are refused, but only where an input asks for them', () => {
    expect(raised(() => withDefaults([flag], 'x'))).toEqual([
      'RuntimeError',
      'User input values must be a Hash',
    ]);
    expect(withDefaults([], 'x')).toEqual({});
  });
});

test('patterns that run away share the steps of a request, and let the values pass', () => {
  const inputs = Array.from({ length: 100 }, (_none, at) => ({
    name: `v${at}`,
    type: 'string',
    match: { type: 'string', values: { regex: at === 99 ? '^b+$' : `(.*)*(.*)*x${at}` } },
  }));
  const values = Object.fromEntries(inputs.map(({ name }) => [name, 'a'.repeat(60)]));
  expect(validateInputs(inputs, values)).toMatchObject({ errors: {} });
  expect(validateInputs(inputs.slice(-1), values)).toMatchObject({
    errors: { v99: [expect.stringContaining('does not match')] },
  });
});
