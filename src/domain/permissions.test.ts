import { expect, test } from 'vitest';

import { CLASSES, hasRight, idIn, RIGHTS, withRight } from '@/domain/permissions';

test('every octet is what its rights are', () => {
  for (let number = 0; number < 512; number += 1) {
    const octet = number.toString(8).padStart(3, '0');
    let built = '000';
    for (const whose of CLASSES)
      for (const right of RIGHTS)
        built = withRight(built, whose, right, hasRight(octet, whose, right));
    expect(built).toBe(octet);
  }
});

test.each([
  ['640', 'group', 'manage', true, '660'],
  ['640', 'group', 'use', false, '600'],
  ['640', 'other', 'admin', true, '641'],
  ['600', 'owner', 'admin', true, '700'],
  ['640', 'group', 'use', true, '640'],
  ['640', 'other', 'use', false, '640'],
] as const)('%s, %s %s %s: %s', (octet, whose, right, given, expected) => {
  expect(withRight(octet, whose, right, given)).toBe(expected);
});

test.each([
  ['0', 0],
  [' 100 ', 100],
  ['', null],
  ['bob', null],
  ['-1', null],
  ['1.5', null],
  ['0x2', null],
])('an id of %j is %j', (typed, id) => {
  expect(idIn(typed)).toBe(id);
});
