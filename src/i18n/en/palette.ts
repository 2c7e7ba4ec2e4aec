/** The command palette, and the list of keys. */
export const palette = {
  title: 'Go to',
  placeholder: 'Find a provision, provider, driver, address or action…',
  found: 'Found',
  none: 'Nothing fits.',
  newProvider: 'New provider',
  groups: {
    pages: 'Pages',
    provisions: 'Provisions',
    actions: 'Actions',
    hosts: 'Addresses',
    providers: 'Providers',
    drivers: 'Drivers',
  },
  keys: {
    title: 'Keyboard shortcuts',
    palette: 'Find and go to anything (⌘ K on a Mac)',
    help: 'Show this list',
    dashboard: 'Dashboard',
    provisions: 'Provisions',
    map: 'Map',
    providers: 'Providers',
    drivers: 'Drivers',
    single: 'Single keys do this, without Ctrl',
  },
} as const;
