import {
  driverFacts,
  METAL,
  VIRTUAL,
  type CloudFacts,
  type ClusterFacts,
  type ClusterType,
  type Hypervisor,
} from '@/domain/guidance/facts';
import { parseInput } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';

/** What a cluster is wanted for, in the order in which it is asked. */
export const WORKLOADS = ['containers', 'servers', 'kubernetes'] as const;
export type Workload = (typeof WORKLOADS)[number];

/** What something that can be chosen is good for: a driver, a provider or a deployment. */
export interface Guidance {
  readonly types: readonly ClusterType[];
  readonly hypervisors: readonly Hypervisor[];
  readonly workloads: readonly Workload[];
}

/** The workload of an address; null for all of them, and for what is none. */
export function parseWorkload(text: string | null): Workload | null {
  return WORKLOADS.find((workload) => workload === text) ?? null;
}

/** What runs well on a cluster. Full machines on virtual hosts would be emulated, so they are not offered. */
function workloadsOf({ type, hypervisors }: ClusterFacts): readonly Workload[] {
  const has = (hypervisor: Hypervisor) => hypervisors.includes(hypervisor);
  const metal = type === 'metal';
  const fits: Readonly<Record<Workload, boolean>> = {
    containers: has('lxc'),
    servers: metal && (has('kvm') || has('lxc')),
    kubernetes: metal && has('kvm'),
  };
  return WORKLOADS.filter((workload) => fits[workload]);
}

/**
 * What a driver's deployments are good for together; null when nothing is known of them.
 * @param typed what is typed or chosen so far, by input
 */
export function driverGuidance(driver: DriverOutline, typed: TypedValues = {}): Guidance | null {
  return together(
    driver.deployments.flatMap((deployment) => clustersOf(driver, deployment, typed)),
  );
}

/** What one deployment is good for; null when nothing is known of it. */
export function deploymentGuidance(
  driver: DriverAsks,
  deployment: DeploymentAsks,
  typed: TypedValues = {},
): Guidance | null {
  return together(clustersOf(driver, deployment, typed));
}

/** The input whose value decides what the cluster is good for; null where none does. */
export function decidingInput(driver: DriverAsks, deployment: DeploymentAsks): string | null {
  const decides = driverFacts(driver.id)?.decidedBy;
  return decides !== undefined && asksFor(driver, deployment, decides.name) !== undefined
    ? decides.name
    : null;
}

/** Whether something fits what is wanted. What nothing is known of fits no workload, and "all" of them. */
export function fitsWorkload(guidance: Guidance | null, wanted: Workload | null): boolean {
  return wanted === null || guidance?.workloads.includes(wanted) === true;
}

/** The parts that a driver creates in the cloud, in the order of the words; null when unknown. */
export function cloudParts(driver: string): readonly CloudPart[] | null {
  const cloud = driverFacts(driver)?.cloud ?? null;
  return cloud === null ? null : partsOf(cloud);
}

/** `machine` parts are there once for each host, all others once. */
export type CloudPart =
  | { readonly kind: 'instance' | 'elastic_metal'; readonly perHost: true }
  | {
      readonly kind: 'vpc' | 'subnet' | 'internet_gateway' | 'public_gateway' | 'security_group';
      readonly perHost: false;
    };

/** Values by input, as the form or the request holds them. */
type TypedValues = Readonly<Record<string, unknown>>;

interface DriverAsks {
  readonly id: string;
  readonly userInputs?: readonly RawInput[];
}

interface DeploymentAsks {
  readonly id: string;
  readonly userInputs?: readonly RawInput[];
}

type DriverOutline = DriverAsks & { readonly deployments: readonly DeploymentAsks[] };

function partsOf({ machine, vpc, subnet, gateway, securityGroup }: CloudFacts): CloudPart[] {
  const once = (kind: Extract<CloudPart, { perHost: false }>['kind'], there: boolean) =>
    there ? [{ kind, perHost: false as const }] : [];
  return [
    ...(machine === null ? [] : [{ kind: machine, perHost: true as const }]),
    ...once('vpc', vpc),
    ...once('subnet', subnet),
    ...(gateway === null ? [] : once(gateway, true)),
    ...once('security_group', securityGroup),
  ];
}

/** What a deployment may give; more than one where that is not decided yet. */
function clustersOf(
  driver: DriverAsks,
  deployment: DeploymentAsks,
  typed: TypedValues,
): readonly ClusterFacts[] {
  const facts = driverFacts(driver.id);
  if (facts === undefined) return [];
  const { clusters, decidedBy } = facts;
  const asked = decidedBy === undefined ? undefined : asksFor(driver, deployment, decidedBy.name);
  if (decidedBy !== undefined && asked !== undefined) {
    return decidedClusters(asked, decidedBy.metal, typed);
  }
  return 'type' in clusters ? [clusters] : [clusters.get(deployment.id) ?? []].flat();
}

function decidedClusters(
  asked: RawInput,
  metal: RegExp,
  typed: TypedValues,
): readonly ClusterFacts[] {
  const clusterOf = (value: string) => (metal.test(value) ? METAL : VIRTUAL);
  const value = Object.hasOwn(typed, asked.name) ? typed[asked.name] : undefined;
  if (typeof value === 'string' && value !== '') return [clusterOf(value)];
  const { defaultValue, match } = parseInput(asked);
  const first = typeof defaultValue === 'string' ? [clusterOf(defaultValue)] : [];
  // Any text may be typed where there is no list to choose from.
  const others =
    match?.kind === 'choice'
      ? match.values.filter((each) => typeof each === 'string').map(clusterOf)
      : [METAL, VIRTUAL];
  return [...new Set([...first, ...others])];
}

/** The input as the deployment asks for it, or else the driver. */
function asksFor(
  driver: DriverAsks,
  deployment: DeploymentAsks,
  name: string,
): RawInput | undefined {
  const asked = [...(deployment.userInputs ?? []), ...(driver.userInputs ?? [])];
  return asked.find((input) => input.name === name);
}

function together(clusters: readonly ClusterFacts[]): Guidance | null {
  if (clusters.length === 0) return null;
  const workloads = new Set(clusters.flatMap(workloadsOf));
  return {
    types: [...new Set(clusters.map(({ type }) => type))],
    hypervisors: [...new Set(clusters.flatMap(({ hypervisors }) => hypervisors))],
    workloads: WORKLOADS.filter((workload) => workloads.has(workload)),
  };
}
