/** Adding and removing hosts and public IPs. */
export const sizeActions = {
  addHosts: {
    title: 'Add hosts to {{name}}',
    amount: 'How many',
    amountWrong: 'A whole number of at least 1.',
    after_one: 'It has {{count}} host, and {{total}} afterwards.',
    after_other: 'It has {{count}} hosts, and {{total}} afterwards.',
    now_zero: 'It has no hosts now.',
    now_one: 'It has {{count}} host now.',
    now_other: 'It has {{count}} hosts now.',
    billed:
      'Each is a machine of its own in the cloud, and is billed from when the cloud makes it.',
    addresses: 'Addresses of the machines',
    addressesHint: 'One for each machine. OneForm has to reach them by SSH.',
    addressesWrong: {
      not_an_address: '{{value}} is not an IP address.',
      twice: '{{value}} is there twice.',
      here: '{{value}} is a host of this provision already.',
    },
    used: '{{value}} is a host of {{provision}}.',
    over: 'When a provision is made, the driver allows at most {{max}}. OneForm does not check that now, and the cloud may refuse.',
    replaces_one:
      'The machine of host {{names}} would be destroyed, and its OpenNebula host left behind: hosts with lower numbers were removed before, and Terraform would fill their places. Add at least {{least}} to keep it.',
    replaces_other:
      'The machines of hosts {{names}} would be destroyed, and their OpenNebula hosts left behind: hosts with lower numbers were removed before, and Terraform would fill their places. Add at least {{least}} to keep them.',
    send_one: 'Add {{count}} host',
    send_other: 'Add {{count}} hosts',
    fillIn: 'Correct the field first.',
    started: 'OneForm has begun to add hosts to {{name}}.',
  },
  removeHosts: {
    title: 'Remove hosts of {{name}}',
    which: 'Which hosts',
    choose: 'Choose at least one.',
    hint: 'Where it makes no difference to you, choose the newest.',
    chosen_zero: 'None chosen',
    chosen_one: '{{count}} of {{all}} chosen',
    chosen_other: '{{count}} of {{all}} chosen',
    newest: 'newest',
    filter: 'Find a host',
    noMatch: 'No host matches.',
    noGuests: 'nothing runs on it',
    guestsUnknown: 'what runs on it is not known',
    nameless: 'Host {{id}}',
    guests:
      'Virtual machines run on it, so OneForm refuses to remove it. Move or delete them first, or remove the host with all that runs on it.',
    byForce: 'Remove with what runs on it',
    all: 'Without a host nothing is left of a cluster: OneForm then undeploys the whole provision, with networks, datastores and public IPs.',
    undeploy: 'Undeploy everything…',
    send_one: 'Remove {{count}} host',
    send_other: 'Remove {{count}} hosts',
    started: 'OneForm has begun to remove hosts of {{name}}.',
  },
  addAddresses: {
    title: 'Add public IPs to {{name}}',
    after_one: 'It has {{count}} public IP, and {{total}} afterwards.',
    after_other: 'It has {{count}} public IPs, and {{total}} afterwards.',
    now_zero: 'It has no public IPs now.',
    now_one: 'It has {{count}} public IP now.',
    now_other: 'It has {{count}} public IPs now.',
    owed_one:
      '{{count}} that was asked for before never came. OneForm tries to get it too, so one more may come than you ask for.',
    owed_other:
      '{{count}} that were asked for before never came. OneForm tries to get them too, so more may come than you ask for.',
    tooMany:
      'At most {{max}} at a time: the cloud takes about 5 s for each, and OneForm waits for it.',
    takes: 'This takes about {{time}}: OneForm waits until the cloud has answered.',
    send_one: 'Add {{count}} public IP',
    send_other: 'Add {{count}} public IPs',
    waiting: 'The cloud is being asked: {{elapsed}} so far, usually {{usual}}.',
    waitingLong:
      'The cloud is being asked: {{elapsed}} so far. That is longer than usual. The dialog stays until OneForm answers.',
    came_one: '{{count}} public IP came: {{addresses}}.',
    came_other: '{{count}} public IPs came: {{addresses}}.',
    refusedAll_one: 'The cloud refused it: the public IP that was asked for did not come.',
    refusedAll_other: 'The cloud refused them: none of the {{count}} that were asked for came.',
    refusedSome_one:
      '{{count}} of the {{asked}} that were asked for came: {{addresses}}. The cloud refused the others.',
    refusedSome_other:
      '{{count}} of the {{asked}} that were asked for came: {{addresses}}. The cloud refused the others.',
    whyRefused:
      'The log tells why. OneForm still counts them as asked for, and tries again the next time that public IPs are added.',
    nameless: 'one without an address',
    openLog: 'Open the log',
  },
  removeAddress: {
    title: 'Remove a public IP of {{name}}',
    which: 'Which one',
    choose: 'Choose one.',
    nameless: 'Address range {{id}}',
    loses:
      'It goes back to the cloud, and you may not get the same again. A virtual machine that uses it can’t be reached by it any more.',
    usedBy: 'On this network: {{guests}}.',
    usersUnknown: 'OneForm can’t tell which virtual machines use the public network.',
    usersNone: 'OneForm knows of no virtual machine on the public network.',
    send: 'Remove public IP',
    done: '{{address}} went back to the cloud.',
  },
} as const;
