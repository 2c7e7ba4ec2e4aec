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
 * then sends an empty list (contract#unread-file). Null where the driver can be used.
 *
 * A layout may name what the driver no longer has, and a file of variables may be empty on purpose: an empty list says
 * that something is lost only where the machines are not asked for either, or where others depend on what is lost.
 */
export function unreadInputs(driver: Driver): readonly string[] | null {
  if (driver.state === 'ERROR') return null;
  const { userInputs, deployments } = driver;
  const asked = askedBy(driver);
  const names = new Set(asked.map(({ name }) => name));
  const ownLost = userInputs.length === 0 && !MACHINES.some((name) => names.has(name));
  const someEmpty = userInputs.length === 0 || deployments.some(({ emptyInputs }) => emptyInputs);
  const missing = [
    ...(ownLost ? laidOut(driver) : []),
    ...(someEmpty ? groupsOf(asked) : []),
  ].filter((name) => !names.has(name));
  if (missing.length > 0) return [...new Set(missing)];
  // A deployment asks for more, but the number of machines is not given.
  return ownLost && deployments.some((each) => each.userInputs.length > 0) ? [MACHINES[0]] : null;
}

/**
 * The inputs that only the layout names, where the deployment's own list came out empty: perhaps its
 * file could not be read, perhaps it asks for nothing. Null where nothing is doubtful.
 */
export function doubtfulInputs(driver: Driver, deployment: Deployment): readonly string[] | null {
  if (deployment.emptyInputs !== true) return null;
  const names = new Set(askedBy(driver).map(({ name }) => name));
  const missing = laidOut(driver).filter((name) => !names.has(name));
  return missing.length === 0 ? null : [...new Set(missing)];
}

function askedBy({ connection, userInputs, deployments }: Driver): readonly RawInput[] {
  return [connection, userInputs, ...deployments.map((each) => each.userInputs)].flat();
}

function laidOut({ display }: Driver): readonly string[] {
  return display.layout.flatMap(({ inputs }) => inputs);
}

/** How many machines, or which: every driver asks for one of them. */
const MACHINES = ['oneform_hosts', 'oneform_onprem_hosts'] as const;

/** The inputs that the values of others depend on. */
function groupsOf(inputs: readonly RawInput[]): readonly string[] {
  return parseInputs(inputs).flatMap(({ match }) =>
    match?.kind === 'dependent' ? [match.groupedBy] : [],
  );
}

/** What reading the drivers' directories again gave. */
export interface DriverSync {
  readonly synced: readonly DriverId[];
  readonly failed: readonly { readonly driver: DriverId; readonly error: string }[];
}
