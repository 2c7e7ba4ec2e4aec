/** Machines of one's own, or machines that the cloud itself virtualises. */
export type ClusterType = 'metal' | 'virtual';
export type Hypervisor = 'kvm' | 'lxc' | 'qemu';

/** What the machines of a deployment are, and what can run on them. */
export interface ClusterFacts {
  readonly type: ClusterType;
  readonly hypervisors: readonly Hypervisor[];
}

/** What a driver creates in the cloud, which OneForm itself never tells. */
export interface CloudFacts {
  /** What stands behind each host; null when nothing is created for it. */
  readonly machine: 'instance' | 'elastic_metal' | null;
  readonly vpc: boolean;
  readonly subnet: boolean;
  readonly gateway: 'internet_gateway' | 'public_gateway' | null;
  readonly securityGroup: boolean;
  /** Which of the networks the input `cidr_block` is the address block of. */
  readonly blockOf: 'vpc' | 'subnet' | null;
}

/** An input whose value decides what the machines are. */
export interface DecidingInput {
  readonly name: string;
  /** What a value has that gives machines of one's own; all others give virtual ones. */
  readonly metal: RegExp;
}

export interface DriverFacts {
  /** What every deployment gives, or by deployment id (`inventory`) where they differ. */
  readonly clusters: ClusterFacts | ReadonlyMap<string, ClusterFacts>;
  /** Goes before `clusters` where the driver asks for that input. */
  readonly decidedBy?: DecidingInput;
  /** Null when it is unknown what it creates. */
  readonly cloud: CloudFacts | null;
}

export const METAL: ClusterFacts = { type: 'metal', hypervisors: ['kvm', 'lxc'] };
export const VIRTUAL: ClusterFacts = { type: 'virtual', hypervisors: ['qemu', 'lxc'] };

const NOTHING: CloudFacts = {
  machine: null,
  vpc: false,
  subnet: false,
  gateway: null,
  securityGroup: false,
  blockOf: null,
};
const INSTANCES: CloudFacts = { ...NOTHING, machine: 'instance' };

/**
 * By driver id: the drivers that OpenNebula ships, and what its documentation says of them. A driver that is
 * not in it works like any other, and simply shows none of this.
 */
const FACTS: ReadonlyMap<string, DriverFacts> = new Map<string, DriverFacts>([
  [
    'aws',
    {
      clusters: METAL,
      // `c5.metal`, `m7i.metal-24xl`, `u-6tb1.metal`: a whole server. Any other is a part of one.
      decidedBy: { name: 'instance_type', metal: /\.metal(?:-|$)/ },
      cloud: {
        machine: 'instance',
        vpc: true,
        subnet: true,
        gateway: 'internet_gateway',
        securityGroup: true,
        blockOf: 'vpc',
      },
    },
  ],
  [
    'scaleway',
    {
      clusters: METAL,
      cloud: {
        machine: 'elastic_metal',
        vpc: true,
        subnet: true,
        gateway: 'public_gateway',
        securityGroup: false,
        blockOf: 'subnet',
      },
    },
  ],
  ['equinix', { clusters: METAL, cloud: INSTANCES }],
  ['i3dnet', { clusters: METAL, cloud: null }],
  ['onprem', { clusters: METAL, cloud: NOTHING }],
  [
    'vultr',
    {
      clusters: new Map([
        ['metal_cluster', METAL],
        ['virtual_cluster', VIRTUAL],
      ]),
      cloud: INSTANCES,
    },
  ],
  ['google', { clusters: VIRTUAL, cloud: INSTANCES }],
  ['digitalocean', { clusters: VIRTUAL, cloud: INSTANCES }],
]);

/** What is known of a driver; undefined when nothing is. */
export function driverFacts(driver: string): DriverFacts | undefined {
  return FACTS.get(driver);
}

/** What a driver creates in the cloud; nothing around its hosts where that is unknown. */
export function cloudFacts(driver: string | null): CloudFacts {
  return FACTS.get(driver ?? '')?.cloud ?? NOTHING;
}
