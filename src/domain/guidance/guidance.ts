import type { Driver } from '@/domain/driver';
import {
  driverFacts,
  type CloudFacts,
  type ClusterFacts,
  type ClusterType,
  type Hypervisor,
} from '@/domain/guidance/facts';

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

/** What a driver's deployments are good for together; null when nothing is known of them. */
export function driverGuidance({ id, deployments }: DriverOutline): Guidance | null {
  return together(deployments.flatMap((deployment) => clusterFacts(id, deployment.id) ?? []));
}

/** What one deployment is good for; null when nothing is known of it. */
export function deploymentGuidance(driver: string, deployment: string): Guidance | null {
  return together([clusterFacts(driver, deployment) ?? []].flat());
}

/** Whether something fits what is wanted. What nothing is known of fits no workload, and "all" of them. */
export function fitsWorkload(guidance: Guidance | null, wanted: Workload | null): boolean {
  return wanted === null || guidance?.workloads.includes(wanted) === true;
}

/** The parts that a driver creates in the cloud, in the order of the words; null when nobody knows. */
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

type DriverOutline = Pick<Driver, 'id'> & {
  readonly deployments: readonly { readonly id: string }[];
};

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

function clusterFacts(driver: string, deployment: string): ClusterFacts | undefined {
  const clusters = driverFacts(driver)?.clusters;
  if (clusters === undefined || 'type' in clusters) return clusters;
  return clusters.get(deployment);
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
