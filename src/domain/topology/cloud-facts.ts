import type { NodeKind } from '@/domain/topology/model';

/** What a driver creates in the cloud around its hosts, which OneForm itself never tells. */
export interface CloudFacts {
  readonly vpc: boolean;
  readonly subnet: boolean;
  readonly gateway: Extract<NodeKind, 'internet_gateway' | 'public_gateway'> | null;
  readonly securityGroup: boolean;
  /** Which box the input `cidr_block` is the address block of. */
  readonly blockOf: 'vpc' | 'subnet' | null;
}

const PLAIN: CloudFacts = {
  vpc: false,
  subnet: false,
  gateway: null,
  securityGroup: false,
  blockOf: null,
};

/** By driver id, from the drivers that OpenNebula ships; one that is not in it shows its hosts and nothing around them. */
const CLOUD_FACTS: ReadonlyMap<string, CloudFacts> = new Map([
  [
    'aws',
    {
      vpc: true,
      subnet: true,
      gateway: 'internet_gateway',
      securityGroup: true,
      blockOf: 'vpc',
    },
  ],
  [
    'scaleway',
    {
      vpc: true,
      subnet: true,
      gateway: 'public_gateway',
      securityGroup: false,
      blockOf: 'subnet',
    },
  ],
]);

export function cloudFacts(driver: string | null): CloudFacts {
  return CLOUD_FACTS.get(driver ?? '') ?? PLAIN;
}
