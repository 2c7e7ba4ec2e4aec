import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeDrafts } from '@/forms/drafts/merge-drafts';

const base = { name: 'edge', values: { aws: { gateway: '10.0.0.1', dns: '' } }, left: ['name'] };

describe('what two tabs made of one draft', () => {
  test('holds what each of them has changed', () => {
    const mine = { ...base, values: { aws: { gateway: '10.0.0.1', dns: '1.1.1.1' } } };
    const theirs = { ...base, values: { aws: { gateway: '10.9.9.9', dns: '' } } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      ...base,
      values: { aws: { gateway: '10.9.9.9', dns: '1.1.1.1' } },
    });
  });

  test('is mine where both have changed the same', () => {
    const mine = { ...base, name: 'mine', left: ['name', 'inputs'] };
    const theirs = { ...base, name: 'theirs', left: ['name', 'tags'] };
    expect(mergeDrafts(base, mine, theirs)).toEqual(mine);
  });

  test('has what one of them began, and not what one of them took away', () => {
    const mine = { ...base, values: { aws: { dns: '' }, scaleway: { zone: 'a' } } };
    const theirs = { ...base, values: { ...base.values, vultr: { zone: 'b' } } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      ...base,
      values: { aws: { dns: '' }, scaleway: { zone: 'a' }, vultr: { zone: 'b' } },
    });
  });

  test('is the other one’s where one has changed nothing', () => {
    const drafts = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.string())),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(drafts, drafts, (before, changed) => {
        expect(mergeDrafts(before, before, changed)).toEqual(changed);
        expect(mergeDrafts(before, changed, before)).toEqual(changed);
      }),
    );
  });
});
