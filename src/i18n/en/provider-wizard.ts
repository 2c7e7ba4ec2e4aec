/** Making a provider: driver > name > connection > review. */
export const providerWizard = {
  title: 'New provider',
  steps: {
    driver: 'Driver',
    name: 'Name and description',
    connection: 'Connection',
    review: 'Review',
  },
  driver: {
    lead: 'A driver knows one cloud: what it needs to log in there, and what it can build.',
    label: 'Driver',
    choose: 'Choose a driver.',
    version: 'Version {{version}}',
    none: 'OneForm has no drivers yet. Sync them on the drivers page.',
    toDrivers: 'Go to the drivers',
    disabled: 'This driver is disabled.',
    enable: 'Enable it on its page',
    error: 'OneForm can’t load this driver.',
    errorReason: 'OneForm can’t load this driver: {{reason}}',
    sync: 'Repair it, then sync the drivers',
    unknownState: 'The state of this driver is not known here.',
    inputsUnread:
      'Not ready to use: OneForm could not read its variables, so that nothing would be asked. Rewrite its variable file without validation blocks, function calls and interpolations in defaults, then sync the drivers.',
    look: 'Look at its page',
    builtIn: 'Your own machines need no new provider: theirs is there from the start.',
    useBuiltIn: 'Create a provision with it',
    unreadable: 'What OneForm says of this driver can’t be read.',
  },
  connection: {
    lead: 'What {{driver}} needs to log in. Secrets are sent to OneForm alone.',
    nothing: '{{driver}} needs nothing to log in.',
  },
  review: {
    lead: 'Read it once more: this is what OneForm will make.',
    summary: 'A provider for {{driver}}',
    summaryBody:
      'The connection is stored in OpenNebula. Nothing is built or billed in the cloud until you create a provision with it.',
    connection: 'Connection',
  },
  create: 'Create provider',
  createAgain: 'Send again',
  notCreated: 'The provider was not created',
  created: 'Provider “{{name}}” was created.',
} as const;
