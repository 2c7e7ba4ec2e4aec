import { expect, test, vi } from 'vitest';

import { classNode } from '@/domain/inputs/ruby/regex/nodes';
import { NO_OPTIONS } from '@/domain/inputs/ruby/regex/options';

test.each([false, true])('a class is asked once for each character (negated: %s)', (negated) => {
  const has = vi.fn<(codePoint: number) => boolean>((codePoint) => codePoint === 97);
  const node = classNode({ positive: { has, parts: 1 }, negated }, NO_OPTIONS);
  if (node.type !== 'set') throw new Error('no set');
  const answers = [97, 98, 97, 98].map(node.set.has);
  expect(answers).toEqual([!negated, negated, !negated, negated]);
  expect(has).toHaveBeenCalledTimes(2);
});
