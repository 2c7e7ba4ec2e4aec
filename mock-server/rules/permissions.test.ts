import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { USERS } from '../users';
import { mayUse, octetsOf, permissionsOf } from './permissions';

const asDigits = (permissions: object): string => Object.values(permissions).join('');

describe('octets', () => {
  it('are three digits of rights', () => {
    expect(asDigits(permissionsOf(octetsOf('640')))).toBe('110100000');
    expect(asDigits(permissionsOf(octetsOf('777')))).toBe('111111111');
  });

  it('count a letter as 0 and leave out what is missing', () => {
    expect(asDigits(permissionsOf(octetsOf('abc')))).toBe('000000000');
    expect(asDigits(permissionsOf(octetsOf('6')))).toBe('110000000');
  });

  it('are the lowest bits of a number, which is not intended', () => {
    expect(asDigits(permissionsOf(octetsOf(640)))).toBe('000000000');
  });

  it('give USE exactly where the digit has a 4', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-7]{3}$/), (octet) => {
        const { OWNER_U, GROUP_U, OTHER_U } = permissionsOf(octetsOf(octet));
        const expected = Array.from(octet, (digit) => (Number(digit) & 4 ? '1' : '0'));
        expect([OWNER_U, GROUP_U, OTHER_U]).toEqual(expected);
      }),
    );
  });
});

describe('mayUse', () => {
  const record = (octet: string) => ({
    id: 7,
    ownerId: 2,
    ownerName: 'bob',
    groupId: 100,
    groupName: 'devs',
    name: 'x',
    permissions: permissionsOf(octetsOf(octet)),
  });
  const namesThatMay = (octet: string) =>
    USERS.filter((user) => mayUse(user, record(octet))).map(({ name }) => name);

  it('lets in oneadmin’s groups, secondary or not, whatever the permissions', () => {
    expect(namesThatMay('000')).toEqual(['oneadmin', 'carl', 'amy']);
  });

  it('lets the owner in by the first digit, everybody by the last', () => {
    expect(namesThatMay('600')).toContain('bob');
    expect(namesThatMay('060')).not.toContain('bob');
    expect(namesThatMay('004')).toHaveLength(USERS.length);
  });
});
