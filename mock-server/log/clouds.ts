import {
  CLOUD_INVENTORY,
  NULL,
  RANDOM,
  counted,
  hexOf,
  inPlaceOf,
  shared,
  suffix,
  text,
  uuidOf,
} from './cloud-parts';
import type { Cloud, HostResource } from './cloud';
import { fakeDigits, fakeHex } from './fake-id';

const aws: Cloud = {
  plugins: [{ source: 'hashicorp/aws', version: '5.82.2', constraint: '~> 5.0' }, RANDOM],
  modules: ['cluster', 'host'],
  lookup: { address: 'module.host.data.aws_ami.ubuntu_2204', id: 'ami-0a49b025fffbbdac6' },
  shared: [
    suffix('', 6),
    shared('module.cluster.', 'aws_vpc', 'aws_vpc_device', 2, hexOf('vpc'), (naming) => [
      `+ cidr_block = "${text(naming.values, 'cidr_block', '10.0.0.0/16')}"`,
    ]),
    shared(
      'module.cluster.',
      'aws_internet_gateway',
      'aws_internet_gateway_device',
      1,
      hexOf('igw'),
    ),
    shared('module.cluster.', 'aws_subnet', 'aws_subnet_device', 2, hexOf('subnet')),
    shared(
      'module.cluster.',
      'aws_security_group',
      'aws_security_group_device_all',
      2,
      hexOf('sg'),
    ),
    shared(
      'module.cluster.',
      'aws_route',
      'aws_route_device',
      1,
      (naming) => `${hexOf('r-rtb')(naming)}1080289494`,
    ),
    shared(
      'module.host.',
      'aws_key_pair',
      'oneadmin_pubkey',
      0,
      (naming) => `provision_${naming.provisionId}_key_${fakeHex(`${naming.provisionId} key`, 12)}`,
    ),
  ],
  host: counted('module.host.', 'aws_instance', (host) => [
    '+ instance_state = "running"',
    `+ instance_type = "${text(host.values, 'instance_type', 'c5.metal')}"`,
    '+ public_ip = (known after apply)',
  ]),
  inventory: CLOUD_INVENTORY,
};

const scaleway: Cloud = {
  plugins: [{ source: 'scaleway/scaleway', version: '2.48.0' }, RANDOM],
  modules: ['cluster', 'host'],
  lookup: null,
  shared: [
    suffix('', 6),
    shared(
      'module.cluster.',
      'scaleway_vpc',
      'scaleway_vpc_device',
      1,
      inPlaceOf('region', 'fr-par', 'vpc'),
    ),
    shared(
      'module.cluster.',
      'scaleway_vpc_private_network',
      'scaleway_vpc_private_network_device',
      1,
      inPlaceOf('region', 'fr-par', 'private network'),
    ),
    shared(
      'module.cluster.',
      'scaleway_vpc_public_gateway',
      'scaleway_vpc_public_gateway_device',
      3,
      inPlaceOf('zone', 'fr-par-1', 'gateway'),
    ),
    shared(
      'module.cluster.',
      'scaleway_vpc_gateway_network',
      'scaleway_vpc_gateway_network_device',
      2,
      inPlaceOf('zone', 'fr-par-1', 'gateway network'),
    ),
    shared('module.host.', 'scaleway_iam_ssh_key', 'oneadmin_pubkey', 0, uuidOf('key')),
  ],
  host: counted('module.host.', 'scaleway_baremetal_server', (host) => [
    `+ name = "provision_${host.provisionId}_host_${host.index}"`,
    `+ offer = "${text(host.values, 'instance_type', 'em_a116x_ssd')}"`,
  ]),
  inventory: CLOUD_INVENTORY,
};

const equinix: Cloud = {
  plugins: [{ source: 'equinix/equinix', version: '2.11.0' }, RANDOM],
  modules: ['host'],
  lookup: null,
  shared: [
    suffix('module.host.', 6),
    shared('module.host.', 'equinix_metal_ssh_key', 'oneadmin_pubkey', 0, uuidOf('key')),
  ],
  host: counted('module.host.', 'equinix_metal_device', (host) => [
    `+ hostname = "provision-${host.provisionId}-host-${host.index}"`,
    `+ plan = "${text(host.values, 'instance_type', 'c3.small')}"`,
  ]),
  inventory: CLOUD_INVENTORY,
};

const i3dnet: Cloud = {
  plugins: [{ source: 'i3dnet/i3dnet', version: '0.3.1' }, RANDOM],
  modules: ['host'],
  lookup: null,
  shared: [
    suffix('', 6),
    shared('module.host.', 'i3dnet_ssh_key', 'oneadmin_pubkey', 0, (naming) =>
      fakeDigits(`${naming.provisionId} key`, 7),
    ),
  ],
  host: {
    ...counted('module.host.', 'i3dnet_flexmetal_server', (host) => [
      `+ name = "provision-${host.provisionId}-host-${host.index}"`,
      '+ uuid = (known after apply)',
    ]),
    id: (host) => fakeDigits(`${host.provisionId} host ${host.resourceId}`, 19),
  },
  inventory: CLOUD_INVENTORY,
};

const vultrHost: HostResource['attributes'] = (host) => [
  `+ label = "provision_${host.provisionId}_host_${host.index}"`,
  `+ plan = "${text(host.values, 'vultr_plan', 'vbm-4c-32gb')}"`,
];

const vultr: Cloud = {
  plugins: [{ source: 'vultr/vultr', version: '2.23.1' }, RANDOM],
  modules: ['cluster', 'host'],
  lookup: null,
  shared: [
    suffix('', 6),
    shared('module.cluster.', 'vultr_vpc', 'vpc', 2, uuidOf('vpc')),
    shared('module.cluster.', 'vultr_firewall_group', 'firewall', 1, uuidOf('firewall')),
    shared('module.host.', 'vultr_ssh_key', 'oneadmin_pubkey', 0, uuidOf('key')),
  ],
  host: counted('module.host.', 'vultr_bare_metal_server', vultrHost),
  inventory: CLOUD_INVENTORY,
};

const vultrVirtual: Cloud = {
  ...vultr,
  host: counted('module.host.', 'vultr_instance', vultrHost),
};

const google: Cloud = {
  plugins: [{ source: 'hashicorp/google', version: '6.14.1' }, RANDOM],
  modules: ['cluster', 'host'],
  lookup: null,
  shared: [
    suffix('', 6),
    shared(
      'module.cluster.',
      'google_compute_network',
      'network',
      11,
      (naming) =>
        `projects/${text(naming.connection, 'project', 'project')}/global/networks/provision-${naming.provisionId}`,
    ),
    shared(
      'module.cluster.',
      'google_compute_firewall',
      'firewall',
      11,
      (naming) =>
        `projects/${text(naming.connection, 'project', 'project')}/global/firewalls/provision-${naming.provisionId}`,
    ),
  ],
  host: counted('module.host.', 'google_compute_instance', (host) => [
    `+ name = "provision-${host.provisionId}-host-${host.index}"`,
    `+ machine_type = "${text(host.values, 'google_machine_type', 'e2-standard-2')}"`,
  ]),
  inventory: CLOUD_INVENTORY,
};

const digitalocean: Cloud = {
  plugins: [{ source: 'digitalocean/digitalocean', version: '2.46.1' }, RANDOM],
  modules: ['cluster', 'host'],
  lookup: null,
  shared: [
    suffix('', 6),
    shared('module.cluster.', 'digitalocean_vpc', 'vpc', 1, uuidOf('vpc')),
    shared('module.host.', 'digitalocean_ssh_key', 'oneadmin_pubkey', 0, (naming) =>
      fakeDigits(`${naming.provisionId} key`, 8),
    ),
  ],
  host: counted('module.host.', 'digitalocean_droplet', (host) => [
    `+ name = "provision-${host.provisionId}-host-${host.index}"`,
    `+ size = "${text(host.values, 'digitalocean_size', 's-1vcpu-1gb')}"`,
  ]),
  inventory: CLOUD_INVENTORY,
};

/** Machines that Terraform only writes down. */
const written = (name: string, key: HostResource['key'], seconds: number): HostResource => ({
  module: '',
  type: 'null_resource',
  name,
  key,
  attributes: (host) => [
    '+ triggers = {',
    `+ "instance_id" = "${host.resourceId}"`,
    `+ "instance_ip" = "${host.address}"`,
    '}',
  ],
  id: (host) => fakeDigits(`${host.provisionId} host ${host.resourceId}`, 19),
  seconds,
});

const onprem: Cloud = {
  plugins: [NULL],
  modules: [],
  lookup: null,
  shared: [],
  host: written('onprem_host', (host) => JSON.stringify(host.address), 0),
  inventory: { nodes: true, router: false },
};

const dummy: Cloud = {
  plugins: [NULL, RANDOM],
  modules: [],
  lookup: null,
  shared: [suffix('', 4)],
  host: {
    ...written('dummy_host', (host) => `"host-${host.index + 1}"`, 5),
    localExec: 'sleep 5s',
  },
  inventory: { nodes: false, router: false },
};

const CLOUDS: ReadonlyMap<string, Cloud> = new Map([
  ['aws', aws],
  ['scaleway', scaleway],
  ['equinix', equinix],
  ['i3dnet', i3dnet],
  ['vultr', vultr],
  ['google', google],
  ['digitalocean', digitalocean],
  ['onprem', onprem],
]);

/** The script of a driver's deployment; test drivers are dummies. */
export function cloudOf(driverId: string, deployment: string): Cloud {
  if (driverId === 'vultr' && deployment === 'virtual_cluster') return vultrVirtual;
  return CLOUDS.get(driverId) ?? dummy;
}
