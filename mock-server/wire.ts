import type { JsonObject, JsonValue } from '@/lib/json';
import type { ServerState } from './life/states';

/**
 * The shapes in which the real server sends its objects, keys in its order. They are types, not
 * interfaces, so that each of them is a `JsonObject` as well. The world keeps bodies as
 * they cross the wire, so that a seed is data and a handler answers with what is stored.
 * Source: contract#document.
 */

/** `DOCUMENT.PERMISSIONS` on the wire: texts, `"0"` or `"1"`. */
export type Permissions = {
  readonly OWNER_U: string;
  readonly OWNER_M: string;
  readonly OWNER_A: string;
  readonly GROUP_U: string;
  readonly GROUP_M: string;
  readonly GROUP_A: string;
  readonly OTHER_U: string;
  readonly OTHER_M: string;
  readonly OTHER_A: string;
};

/** A driver on the wire, in this order of keys; `state` is put in between by the handler. */
export type DriverBody = {
  readonly name: string;
  readonly description?: string;
  readonly registry?: string;
  readonly version?: string;
  readonly fireedge?: JsonObject;
  readonly connection?: readonly WireInput[];
  readonly user_inputs?: readonly WireInput[];
  readonly deployment_confs?: readonly WireDeployment[];
};

/** A user input on the wire; a deployment's own inputs often lack `mandatory` and `sensitive`. */
export type WireInput = {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly default?: JsonValue;
  readonly mandatory?: boolean;
  readonly sensitive?: boolean;
  readonly match?: JsonObject;
};

export type WireDeployment = {
  readonly name: string;
  /** HTML. */
  readonly description: string;
  /** What `POST /provisions` calls `deployment_type`. */
  readonly inventory: string;
  readonly user_inputs?: readonly WireInput[];
  readonly onedeploy_tags?: string;
  readonly template_path: string;
  /** The preview: templated values are null or `"null"`. */
  readonly one_objects: OneObjects;
};

/** `childs` on the wire: what runs on an object, ids as texts: `{"vm": ["12"]}`. */
export type Childs = Readonly<Record<string, readonly string[]>>;

export type OneHost = {
  readonly id: number | null;
  readonly resource_id: string;
  /** The host's IP address. */
  readonly name: string;
  readonly childs?: Childs;
};

/** A network or a datastore. */
export type OneObject = {
  readonly id: number | null;
  readonly name: string;
  readonly template: JsonObject;
  readonly childs?: Childs;
};

export type OneObjects = {
  /** Empty until CONFIGURING_ONE has ended. */
  readonly cluster: { readonly name?: string; readonly id?: number | null };
  readonly hosts: readonly OneHost[];
  readonly networks: readonly OneObject[];
  readonly datastores: readonly OneObject[];
};

/** `PROVIDER_BODY`, in the wire's order of keys, secrets in clear. PATCH checks nothing, hence `JsonValue`. */
export type ProviderBody = {
  readonly name: string;
  readonly description: JsonValue;
  readonly driver: string;
  readonly version: string;
  readonly fireedge: JsonObject;
  readonly user_inputs: readonly WireInput[];
  /** A map, unless a PATCH made it something else, which breaks every read. */
  readonly connection: JsonValue;
  /** The provisions that are not DONE. */
  readonly provision_ids: readonly number[];
  /** Unix seconds. */
  readonly registration_time: number;
};

export type HistoricEntry = {
  readonly action:
    | 'State changed'
    | 'Resource provisioned'
    | 'Resource deprovisioned'
    | 'OpenNebula object created'
    | 'OpenNebula object deleted';
  readonly description: string;
  /** Unix seconds. */
  readonly time: number;
};

/** `PROVISION_BODY`, in the wire's order of keys, secrets in clear. */
export type ProvisionBody = {
  readonly name: string;
  readonly description: JsonValue;
  readonly deployment_file: string;
  readonly onedeploy_tags?: JsonValue;
  readonly fireedge: JsonObject;
  readonly user_inputs: readonly WireInput[];
  readonly user_inputs_values: JsonObject;
  readonly provider_id: number;
  readonly state: ServerState;
  readonly one_objects: OneObjects;
  /** Unix seconds. */
  readonly registration_time: number;
  readonly historic: readonly HistoricEntry[];
  /** A copy of `user_inputs_values.oneform_tags`. */
  readonly tags: JsonValue;
};
