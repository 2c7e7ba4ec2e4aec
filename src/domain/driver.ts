import type { DeploymentId, DriverId } from '@/domain/ids';
import type { LayoutGroup } from '@/domain/inputs/layout';
import type { RawInput } from '@/domain/inputs/raw';
import type { OneObjects } from '@/domain/provision/objects';

export type DriverState = 'ENABLED' | 'DISABLED' | 'ERROR' | 'UNKNOWN';

/** How hosts and addresses are added: an amount, or a list of addresses of machines that exist. */
export interface DriverOperations {
  readonly addHost: 'amount' | 'ips' | null;
  readonly removeHost: 'ids' | null;
  readonly addIp: 'amount' | null;
  readonly removeIp: 'ids' | null;
}

/** Display hints of a driver: `fireedge` on the wire. Every part may be missing. */
export interface DriverDisplay {
  /** Hex without `#`, already checked; null when absent or not a colour. */
  readonly color: string | null;
  readonly operations: DriverOperations;
  readonly layout: readonly LayoutGroup[];
}

/** One way of deploying with a driver: what `POST /provisions` calls `deployment_type`. */
export interface Deployment {
  readonly id: DeploymentId;
  readonly name: string;
  /** Untrusted HTML. */
  readonly descriptionHtml: string;
  readonly userInputs: readonly RawInput[];
  /** A preview of what will be created; templated values are null. */
  readonly preview: OneObjects;
}

/** What a provider can be made from. A driver in ERROR has only `id`, `name`, `state` and the reason. */
export interface Driver {
  readonly id: DriverId;
  readonly name: string;
  readonly state: DriverState;
  readonly errorMessage: string | null;
  readonly description: string;
  readonly version: string | null;
  readonly registry: string | null;
  readonly display: DriverDisplay;
  /** Asked when a provider is created. */
  readonly connection: readonly RawInput[];
  /** Asked when a provision is created, whatever the deployment. */
  readonly userInputs: readonly RawInput[];
  readonly deployments: readonly Deployment[];
}

/** What reading the drivers' directories anew gave. */
export interface DriverSync {
  readonly synced: readonly DriverId[];
  readonly failed: readonly { readonly driver: DriverId; readonly error: string }[];
}
