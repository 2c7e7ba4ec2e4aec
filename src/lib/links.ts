/**
 * Every address of the program, built in one place. Ids are encoded; a changed address is a changed
 * line in the test beside this file.
 */

const seg = (part: string | number): string => encodeURIComponent(String(part));

function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(query).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** The parts of a provision's page, each with an address of its own. */
export const PROVISION_TABS = ['overview', 'map', 'objects', 'log', 'inputs', 'history'] as const;
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

/** What a link to the list of provisions shows of it. */
interface ListFilter {
  /** A group of states, or a state. */
  readonly state?: string;
  readonly provider?: number;
  readonly driver?: string;
}

export const links = {
  home: () => '/',
  login: (returnTo?: string) => withQuery('/login', { to: returnTo }),
  /** The list; `filter` as the list's own address has it. */
  provisions: (filter: ListFilter = {}) => withQuery('/provisions', { ...filter }),
  /** `act`: the action whose dialog is open; see `ACTION_KINDS` of the domain. */
  provision: (id: number, tab: ProvisionTab = 'overview', act?: string) =>
    withQuery(tab === 'overview' ? `/provisions/${seg(id)}` : `/provisions/${seg(id)}/${tab}`, {
      act,
    }),
  /** What the addresses of all steps of the wizard begin with. */
  newProvisionRoot: () => '/new/provision/',
  /**
   * `provider`: the id of a provider that is chosen from the start. `workload`: what the cluster is wanted for.
   */
  newProvision: (
    step: ProvisionStep = 'provider',
    draft?: string,
    provider?: number,
    workload?: string,
  ) => withQuery(`/new/provision/${step}`, { draft, provider, workload }),
  map: () => '/map',
  providers: () => '/providers',
  provider: (id: number) => `/providers/${seg(id)}`,
  /** Where its credentials are rotated. */
  providerConnection: (id: number) => `/providers/${seg(id)}/connection`,
  newProviderRoot: () => '/new/provider/',
  /**
   * `provision`: the draft of the provision that the provider is made for; its wizard comes next.
   * `workload`: what it is wanted for.
   */
  newProvider: (
    step: ProviderStep = 'driver',
    draft?: string,
    provision?: string,
    workload?: string,
  ) => withQuery(`/new/provider/${step}`, { draft, provision, workload }),
  drivers: () => '/drivers',
  driver: (id: string) => `/drivers/${seg(id)}`,
} as const;
