import type { DeploymentId, DriverId } from '@/domain/ids';
import type { LayoutGroup } from '@/domain/inputs/layout';
import { parseInputs } from '@/domain/inputs/parse';
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
  /** The driver sent a list of inputs with nothing in it, rather than none. */
  readonly emptyInputs?: boolean;
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

/**
 * The inputs that a driver names without asking for them, where OneForm could not read the file that they stand in: it
 * then sends an empty list (CONTRACT "How inputs reach Terraform"). Null where nothing is amiss. A name that the layout
 * has left over is not enough: some list must be empty.
 */
export function unreadInputs(driver: Driver): readonly string[] | null {
  if (driver.state === 'ERROR') return null;
  const { userInputs, deployments } = driver;
  const asked = [
    driver.connection,
    userInputs,
    ...deployments.map((each) => each.userInputs),
  ].flat();
  const names = new Set(asked.map(({ name }) => name));
  const laidOut = driver.display.layout.flatMap(({ inputs }) => inputs);
  const missing = [...laidOut, ...groupsOf(asked)].filter((name) => !names.has(name));
  if (missing.length > 0) {
    const empty = userInputs.length === 0 || deployments.some(({ emptyInputs }) => emptyInputs);
    return empty ? [...new Set(missing)] : null;
  }
  // A deployment asks for more, but nobody says how many machines there are to be.
  const more = deployments.some((each) => each.userInputs.length > 0);
  const counted = MACHINES.some((name) => names.has(name));
  return userInputs.length === 0 && more && !counted ? [MACHINES[0]] : null;
}

/** How many machines, or which: every driver asks for one of them. */
const MACHINES = ['oneform_hosts', 'oneform_onprem_hosts'] as const;

/** The inputs that the values of others depend on. */
function groupsOf(inputs: readonly RawInput[]): readonly string[] {
  return parseInputs(inputs).flatMap(({ match }) =>
    match?.kind === 'dependent' ? [match.groupedBy] : [],
  );
}

/** What reading the drivers' directories anew gave. */
export interface DriverSync {
  readonly synced: readonly DriverId[];
  readonly failed: readonly { readonly driver: DriverId; readonly error: string }[];
}
