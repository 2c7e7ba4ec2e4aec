import type { Values } from '../support/fields';

/** A way from log-in to RUNNING to DONE. */
export interface Journey {
  readonly title: string;
  /** The driver's name, and what its provider needs to log in; null for the provider that is built in. */
  readonly provider: { readonly driver: string; readonly connection: Values } | null;
  readonly deployment: string;
  /** What is typed; the rest stays as the driver has it. */
  readonly inputs: Values;
  readonly tags?: Values;
  /** What there is when it runs. */
  readonly hosts: number;
  readonly networks: readonly string[];
  readonly datastores: readonly string[];
  /** Is axe asked at each step? See `clouds.spec.ts`. */
  readonly axe?: true;
}

/** The names that every driver here gives: `private_aws_network`, `aws_image_ds`... */
const objectsOf = (cloud: string, networks: readonly ('private' | 'public')[]) => ({
  networks: networks.map((kind) => `${kind}_${cloud}_network`),
  datastores: [`${cloud}_system_ds`, `${cloud}_image_ds`],
});

const BOTH = ['private', 'public'] as const;

/** Every driver that OneForm brings, and those that were added to it, with each of their deployments. */
export const JOURNEYS: readonly Journey[] = [
  {
    title: 'AWS',
    axe: true,
    provider: {
      driver: 'AWS',
      connection: {
        'Access key': 'AKIATYPEDINATEST0001',
        'Secret key': 'typed-in-a-test',
        Region: 'eu-west-1',
      },
    },
    deployment: 'AWS SSH Cluster',
    inputs: {
      Hosts: '2',
      'Instance type': 'm5.metal',
      'Instance OS name': 'ubuntu_2404',
      'Instance disk size': '256',
      'Public IPs': '2',
    },
    tags: { env: 'test', team: 'edge' },
    hosts: 2,
    ...objectsOf('aws', BOTH),
  },
  {
    title: 'Scaleway',
    provider: {
      driver: 'Scaleway',
      connection: {
        'Access key': 'SCWTYPEDINATEST00001',
        'Secret key': 'typed-in-a-test',
        'Project ID': '00000000-0000-4000-8000-000000000000',
        Region: 'nl-ams',
        Zone: 'nl-ams-2',
      },
    },
    deployment: 'Scaleway SSH Cluster',
    inputs: { Hosts: '1', 'Public IPs': '1' },
    hosts: 1,
    ...objectsOf('scaleway', BOTH),
  },
  {
    title: 'i3D.net',
    provider: {
      driver: 'i3Dnet',
      connection: { 'i3D.net API key': 'typed-in-a-test', Region: 'EU: Rotterdam' },
    },
    deployment: 'i3Dnet SSH Cluster',
    inputs: { Hosts: '3' },
    hosts: 3,
    ...objectsOf('i3dnet', ['private']),
  },
  {
    title: 'Equinix',
    provider: {
      driver: 'Equinix',
      connection: {
        'Authentication token': 'typed-in-a-test',
        'Project ID': 'a-project',
        Region: 'ny',
      },
    },
    deployment: 'Equinix SSH Cluster',
    inputs: { 'Instance OS name': 'ubuntu_24_04', 'Public IPs': '1' },
    hosts: 1,
    ...objectsOf('equinix', BOTH),
  },
  {
    title: 'on-premises, SSH',
    provider: null,
    deployment: 'On-Prem SSH Cluster',
    inputs: {
      'On-premises hosts': '10.20.30.1\n10.20.30.2',
      'Physical device name': 'ens3',
      Size: '50',
    },
    hosts: 2,
    ...objectsOf('onprem', ['private']),
  },
  {
    title: 'on-premises, NFS',
    axe: true,
    provider: null,
    deployment: 'On-Prem NFS Cluster',
    inputs: { 'On-premises hosts': '10.20.30.3', 'NFS server': '10.20.30.200' },
    hosts: 1,
    ...objectsOf('onprem', ['private']),
  },
  {
    title: 'dummy',
    provider: {
      driver: 'Dummy',
      connection: { 'Access key': 'any', 'Secret key': 'any', Region: 'region-2' },
    },
    deployment: 'Dummy Cluster',
    inputs: { Hosts: '1', 'Physical device name': 'eth1', 'Public IPs': '1' },
    hosts: 1,
    ...objectsOf('dummy', BOTH),
  },
  {
    title: 'Vultr, metal',
    provider: { driver: 'Vultr', connection: { Key: 'typed-in-a-test', Region: 'lhr' } },
    deployment: 'Vultr Metal Cluster',
    inputs: { DNS: '1.1.1.1,8.8.8.8', 'Vultr plan': 'vbm-8c-132gb', Hypervisor: 'kvm' },
    hosts: 1,
    ...objectsOf('vultr', BOTH),
  },
  {
    title: 'Vultr, virtual',
    provider: { driver: 'Vultr', connection: { Key: 'typed-in-a-test' } },
    deployment: 'Vultr Virtual Cluster',
    inputs: { Hosts: '2', 'Vultr plan': 'vc2-1c-2gb', 'Public IPs': '0' },
    hosts: 2,
    ...objectsOf('vultr', BOTH),
  },
  {
    title: 'Google',
    provider: {
      driver: 'Google Cloud',
      connection: {
        Credentials: '{"type": "service_account", "project_id": "typed-in-a-test"}',
        Project: 'typed-in-a-test',
        Region: 'us-east1',
        Zone: 'us-east1-b',
      },
    },
    deployment: 'Google Virtual Cluster',
    inputs: { 'Google machine type': 'e2-standard-4', Hypervisor: 'qemu' },
    hosts: 1,
    ...objectsOf('google', BOTH),
  },
  {
    title: 'DigitalOcean',
    provider: {
      driver: 'DigitalOcean',
      connection: { Token: 'typed-in-a-test', Region: 'lon1' },
    },
    deployment: 'DigitalOcean Virtual Cluster',
    inputs: { 'DigitalOcean size': 's-2vcpu-4gb', Hosts: '2' },
    hosts: 2,
    ...objectsOf('digitalocean', BOTH),
  },
];
