/** The list and the page of providers. */
export const providers = {
  title: 'Providers',
  create: 'New provider',
  table: 'Providers',
  search: 'Search by name or driver',
  count_one: '{{count}} provider',
  count_other: '{{count}} providers',
  columns: {
    name: 'Name',
    id: 'ID',
    driver: 'Driver',
    version: 'Version',
    provisions: 'Provisions',
    owner: 'Owner',
    age: 'Age',
  },
  empty: {
    title: 'No providers yet',
    body: 'A provider is a driver with the credentials of a cloud. Provisions are made on it.',
    create: 'Create a provider',
  },
  nothingShared: {
    title: 'Nothing is shared with you',
    body: 'There may be providers that your user may not see. Their owner, or a member of the oneadmin group, can give you the right to use them.',
  },
  driverOff: {
    DISABLED: 'Its driver is disabled: no provision can be made on it. Those that exist go on.',
    ERROR:
      'Its driver is in error: no provision can be made on it until the driver’s files are put right and read again.',
    UNKNOWN: 'Its driver is in a state that this program does not know.',
    gone: 'Its driver is not there any more: no provision can be made on it.',
    open: 'Open the driver',
  },
  noMatch: { title: 'Nothing matches', body: 'No provider fits the search.' },
  missing: {
    title: 'No such provider',
    loading: 'Provider {{id}}',
    body: 'There is no provider with the ID {{id}}. It may have been deleted.',
    back: 'Go to the providers',
  },
  facts: {
    title: 'About',
    driver: 'Driver',
    version: 'Version',
    id: 'ID',
    owner: 'Owner',
    created: 'Created',
    description: 'Description',
    noDescription: 'No description',
    permissions: 'Permissions',
  },
  connection: {
    title: 'Connection',
    none: 'It needs no connection: the machines are your own.',
    change: 'Change the connection',
  },
  next: { body: 'The provider is ready: the next step is a provision on it.' },
  provisions: {
    title: 'Provisions on it',
    none: 'No provision uses it.',
    create: 'New provision here',
    unknown: 'Provision {{id}}',
  },
  connectionForm: {
    title: 'Connection of {{name}}',
    panel: 'Connection',
    lead: 'Only what you change is sent. Secrets are not shown; one that you leave empty stays as it is.',
    unchecked:
      'OneForm does not try a changed connection: a wrong value only shows when it is used next.',
    inUse_one:
      '{{count}} provision uses this provider. Its machines must stay within reach of the new values.',
    inUse_other:
      '{{count}} provisions use this provider. Their machines must stay within reach of the new values.',
    save: 'Save the connection',
    confirm: {
      title: 'Change {{labels}}?',
      body: 'These provisions were created with the old value. If their machines can’t be reached with the new one, they can neither be scaled nor undeployed, and go on being billed.',
    },
    unchanged: 'Nothing was changed, so nothing was sent.',
    saved_one: 'OneForm has taken it: {{labels}}.',
    saved_other: 'OneForm has taken {{count}} values: {{labels}}.',
    untold:
      'No clear answer came. The new values may have been stored, and OneForm does not show secrets, so it can’t be read whether they were. Saving them again does no harm.',
    unread: 'OneForm has taken the change, but it could not be read back: {{reason}}',
    notTaken: 'OneForm said that it saved, and still has other values',
    notTakenBody: 'Changed by somebody else meanwhile, perhaps: {{labels}}.',
    redactedWord: 'OneForm takes this word for “leave it as it is”.',
    keysStay: 'OneForm can’t take names out of a map that it has: {{keys}} would stay.',
  },
  delete: {
    action: 'Delete',
    title: 'Delete {{name}}?',
    body: 'OneForm forgets the credentials. Nothing in the cloud changes.',
    inUse_one: '{{count}} provision uses it. Undeploy and delete it first.',
    inUse_other: '{{count}} provisions use it. Undeploy and delete them first.',
    builtIn: 'It is built into OneForm and can’t be deleted.',
    asking: 'Looking for records of provisions that are done…',
    askFailed:
      'It could not be found out whether records of done provisions use it. Once it is gone, those could never be deleted.',
    doneRecords_one:
      '{{count}} record of a provision that is done uses it. Once the provider is gone, that record can never be deleted: delete it first.',
    doneRecords_other:
      '{{count}} records of provisions that are done use it. Once the provider is gone, those records can never be deleted: delete them first.',
    deleteRecords_one: 'Delete {{count}} record',
    deleteRecords_other: 'Delete {{count}} records',
    recordsFirst: 'Delete the records first.',
    done: '{{name}} was deleted.',
  },
  edit: 'Edit name and description',
  menu: 'Actions',
} as const;
