import type { JsonObject } from '@/lib/json';

/** What runs on an object without being part of the provision: `{vm: ['12']}`. Ids are texts. */
export type Children = Readonly<Record<string, readonly string[]>>;

export interface OneCluster {
  /** Null until CONFIGURING_ONE has ended, and again once DONE. */
  readonly id: number | null;
  readonly name: string | null;
}

export interface OneHost {
  readonly id: number | null;
  /** The host's IP address. */
  readonly name: string | null;
  /** What the cloud calls the machine. */
  readonly resourceId: string | null;
  readonly children: Children;
}

/** One address range. On elastic networks each range is one public IP (`ipam`, `arId`, `ip`). */
export interface AddressRange {
  readonly type: string | null;
  readonly ip: string | null;
  readonly size: number | null;
  readonly ipam: string | null;
  readonly arId: number | null;
}

export interface OneNetwork {
  readonly id: number | null;
  readonly name: string | null;
  /** `vn_mad`: `vxlan`, `elastic`, `bridge`, `nodeport`, or an unknown one. */
  readonly kind: string | null;
  readonly networkAddress: string | null;
  readonly networkMask: string | null;
  readonly gateway: string | null;
  readonly dns: string | null;
  readonly addressRanges: readonly AddressRange[];
  /** All of the template, for what has no field of its own. */
  readonly template: JsonObject;
  readonly children: Children;
}

export interface OneDatastore {
  readonly id: number | null;
  readonly name: string | null;
  /** `IMAGE_DS`, `SYSTEM_DS` or what the driver wrote. */
  readonly type: string | null;
  readonly transferManager: string | null;
  readonly template: JsonObject;
  readonly children: Children;
}

/** `one_objects`: what the provision is in OpenNebula, half made while it is being built. */
export interface OneObjects {
  readonly cluster: OneCluster;
  readonly hosts: readonly OneHost[];
  readonly networks: readonly OneNetwork[];
  readonly datastores: readonly OneDatastore[];
}

/** The answer of `GET /provisions/:id/unmanaged`: what runs on each object, by object id. */
export interface Unmanaged {
  readonly hosts: Readonly<Record<string, Children>>;
  readonly networks: Readonly<Record<string, Children>>;
  readonly datastores: Readonly<Record<string, Children>>;
}
