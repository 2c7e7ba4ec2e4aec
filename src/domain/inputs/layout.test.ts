import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupInputs } from '@/domain/inputs/layout';
import { parseInputs } from '@/domain/inputs/parse';

function names(groups: ReturnType<typeof groupInputs>): [string | null, string[]][] {
  return groups.map(({ name, inputs }) => [name, inputs.map((input) => input.name)]);
}

test('the order is the layout’s, and the rest comes last', () => {
  const inputs = parseInputs(['a', 'b', 'c', 'd'].map((name) => ({ name })));
  const layout = [
    { name: 'network', inputs: ['c', 'unknown', 'a'] },
    { name: 'empty', inputs: ['unknown'] },
    { name: 'storage', inputs: ['a', 'd'] },
  ];
  expect(names(groupInputs(inputs, layout))).toEqual([
    ['network', ['c', 'a']],
    ['storage', ['d']],
    [null, ['b']],
  ]);
});

test('a group is called by its name in words, and the rest by no word of ours', () => {
  const inputs = parseInputs(['a', 'b'].map((name) => ({ name })));
  const groups = groupInputs(inputs, [{ name: 'disk_size', inputs: ['a'] }]);
  expect(groups.map(({ label }) => label)).toEqual(['Disk size', null]);
});

test('each input comes exactly once, whatever the layout', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const layout = fc.array(fc.record({ name, inputs: fc.array(name) }));
  fc.assert(
    fc.property(fc.uniqueArray(name), layout, (inputNames, groups) => {
      const inputs = parseInputs(inputNames.map((input) => ({ name: input })));
      const grouped = names(groupInputs(inputs, groups)).flatMap(([, members]) => members);
      expect(grouped.toSorted()).toEqual(inputNames.toSorted());
    }),
  );
});
