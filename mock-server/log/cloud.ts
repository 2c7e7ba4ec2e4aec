import type { JsonObject } from '@/lib/json';

/** What Terraform says about a driver: its plug-ins, and what its configuration creates. */
export interface Cloud {
  readonly plugins: readonly Plugin[];
  readonly modules: readonly string[];
  /** Read at each plan; null where the driver looks nothing up. */
  readonly lookup: { readonly address: string; readonly id: string } | null;
  /** Made once, whatever the number of hosts, in this order. */
  readonly shared: readonly Resource[];
  readonly host: HostResource;
  /** What Ansible finds in the inventory: nothing real for the dummy, routers only in clouds. */
  readonly inventory: { readonly nodes: boolean; readonly router: boolean };
}

export interface Plugin {
  readonly source: string;
  readonly version: string;
  /** `~> 5.0` where the driver asks for one. */
  readonly constraint?: string;
}

/** What an identifier or an attribute may depend on. */
export interface Naming {
  readonly provisionId: number;
  readonly values: JsonObject;
  readonly connection: JsonObject;
}

export interface Resource {
  /** With the dot: `module.cluster.`; empty for the root module. */
  readonly module: string;
  readonly type: string;
  readonly name: string;
  /** How long it takes to make, in seconds. */
  readonly seconds: number;
  /** Whole lines of the plan, besides the identifier. */
  readonly attributes: (naming: Naming) => readonly string[];
  readonly id: (naming: Naming) => string;
}

/** A host before (`address` known or not) and after it is made. */
export interface HostNaming extends Naming {
  readonly index: number;
  readonly address: string;
  readonly resourceId: string;
}

export interface HostResource {
  readonly module: string;
  readonly type: string;
  readonly name: string;
  /** What stands in the brackets: `0` or `"host-1"`. */
  readonly key: (host: HostNaming) => string;
  readonly attributes: (host: HostNaming) => readonly string[];
  readonly id: (host: HostNaming) => string;
  /** Hosts that exist already, or are pretended, are there after so many seconds. */
  readonly seconds: number | 'stage';
  /** A command that Terraform runs here for each host. */
  readonly localExec?: string;
}
