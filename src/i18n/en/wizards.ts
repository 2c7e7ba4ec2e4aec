/** What the two wizards have in common. */
export const wizards = {
  inputs: { goOnAnyway: 'Change it, or press Next again to go on all the same.' },
  name: {
    lead: 'Both are optional. They can be changed later.',
  },
  review: {
    moreCharacters: '… {{count}} characters in all',
    moreLines_one: 'And {{count}} more.',
    moreLines_other: 'And {{count}} more.',
    edit: 'Change',
    editWhat: 'Change {{what}}',
    input: 'Input',
    value: 'Value',
    source: 'Source',
    typed: 'Typed',
    default: 'Default',
    noValue: 'no value',
    emptyText: 'Empty',
    yes: 'Yes',
    no: 'No',
    none: 'None',
    secret: 'Hidden',
    notGiven: 'Not given',
    advice: 'Worth a second look',
    nothingAsked: 'Nothing is asked here.',
    madeTrue: 'You chose “No”, but OneForm creates it with “Yes”. It can be switched off later.',
    byServer: 'the default, since nothing was typed',
  },
  failure: {
    more_one: 'And {{count}} more.',
    more_other: 'And {{count}} more.',
    refused: 'OneForm refused some values',
    mayExist: 'It may have been created all the same',
    mayExistBody:
      'The request was sent, but no clear answer came back. Look at the list before you send it again, or you may get two.',
    notSeenBody:
      'The request was sent, but no clear answer came back. The list was read since and does not have it, so it was most likely not created. If you send it again and it was, you get two.',
    look: 'Look at the list',
    away: '{{what}}: {{reason}}. What could be kept of it is in the list of drafts.',
  },
} as const;
