/**
 * Every address of the program, built in one place. Ids are encoded; a changed address is a changed
 * line in the test beside this file.
 */

const seg = (part: string | number): string => encodeURIComponent(String(part));

/** The parts of a provision's page, each with an address of its own. */
export const PROVISION_TABS = ['overview', 'objects', 'log', 'inputs', 'history'] as const;
export type ProvisionTab = (typeof PROVISION_TABS)[number];

export const PROVIDER_STEPS = ['driver', 'name', 'connection', 'review'] as const;
export type ProviderStep = (typeof PROVIDER_STEPS)[number];

export const PROVISION_STEPS = [
  'provider',
  'deployment',
  'name',
  'inputs',
  'tags',
  'review',
] as const;
export type ProvisionStep = (typeof PROVISION_STEPS)[number];

export const links = {
  home: () => '/',
  login: (returnTo?: string) =>
    returnTo === undefined
      ? '/login'
      : `/login?${new URLSearchParams({ to: returnTo }).toString()}`,
  provisions: () => '/provisions',
  provision: (id: number, tab: ProvisionTab = 'overview') =>
    tab === 'overview' ? `/provisions/${seg(id)}` : `/provisions/${seg(id)}/${tab}`,
  newProvision: (step: ProvisionStep = 'provider', draft?: string) =>
    `/new/provision/${step}${draft === undefined ? '' : `?${new URLSearchParams({ draft }).toString()}`}`,
  providers: () => '/providers',
  provider: (id: number) => `/providers/${seg(id)}`,
  newProvider: (step: ProviderStep = 'driver', draft?: string) =>
    `/new/provider/${step}${draft === undefined ? '' : `?${new URLSearchParams({ draft }).toString()}`}`,
  drivers: () => '/drivers',
  driver: (id: string) => `/drivers/${seg(id)}`,
} as const;
