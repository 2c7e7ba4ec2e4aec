import type { User } from './model';

/** The accounts of the recordings; a real installation has its own. */
export const USERS: readonly User[] = [
  {
    id: 0,
    name: 'oneadmin',
    password: 'opennebula',
    groupId: 0,
    groupName: 'oneadmin',
    groupIds: [0],
  },
  { id: 2, name: 'bob', password: 'bobpass', groupId: 1, groupName: 'users', groupIds: [1] },
  { id: 4, name: 'carl', password: 'carlpass', groupId: 0, groupName: 'oneadmin', groupIds: [0] },
  { id: 3, name: 'amy', password: 'amypass', groupId: 1, groupName: 'users', groupIds: [1, 0] },
];

/** The groups of the recordings' OpenNebula, by id. */
export const GROUPS: ReadonlyMap<number, string> = new Map([
  [0, 'oneadmin'],
  [1, 'users'],
  [100, 'devs'],
]);
