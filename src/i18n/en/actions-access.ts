/** Owner, group and permissions. */
export const accessActions = {
  title: 'Permissions of {{name}}',
  table: 'Who may do what',
  who: 'Who',
  classes: { owner: 'Owner', group: 'Group', other: 'Others' },
  rights: { use: 'Use', manage: 'Manage', admin: 'Admin' },
  right: '{{right}}, {{who}}',
  octet: 'As a number: {{octet}}',
  ownerId: 'Owner, by ID',
  groupId: 'Group, by ID',
  ownerNow: 'Now {{name}}, {{id}}.',
  idWrong: 'The number of a user in OpenNebula, not a name.',
  groupWrong: 'The number of a group in OpenNebula, not a name.',
  unreadable:
    'Only users of the group oneadmin can read provisions: OneForm encrypts them. For others who may use this one, their whole list of provisions fails.',
  save: 'Save',
  unchanged: 'Nothing has changed.',
  fillIn: 'Correct the fields first.',
  partly: 'The permissions were saved; owner and group were not.',
  saved: 'OneForm has saved the permissions of {{name}}.',
} as const;
