import fc from 'fast-check';

import { driverId } from '@/domain/ids';
import type {
  AddressRange,
  Children,
  OneDatastore,
  OneHost,
  OneNetwork,
  Unmanaged,
} from '@/domain/provision/objects';
import { KNOWN_STATES } from '@/domain/provision/state';
import type { MapSubject } from '@/domain/topology/subject';

/** Names as the worst of drivers writes them, and often the same one twice. */
const name = fc.option(
  fc.oneof(
    fc.constantFrom('10.0.0.1', '10.0.0.2', 'net', 'net (provision_7)', 'null', ''),
    fc.string({ maxLength: 12 }),
    fc.constant(`<b onclick="x">${'long '.repeat(40)}</b>`),
    fc.ipV4(),
  ),
);
const id = fc.option(fc.nat(40));
const ids = fc.array(fc.oneof(fc.nat(60).map(String), fc.constantFrom('', 'x', '007')), {
  maxLength: 6,
});
const children: fc.Arbitrary<Children> = fc.dictionary(
  fc.constantFrom('vm', 'image', 'template', ''),
  ids,
  { maxKeys: 3 },
);

const host: fc.Arbitrary<OneHost> = fc.record({ id, name, resourceId: name, children });

const range: fc.Arbitrary<AddressRange> = fc.record({
  type: name,
  ip: name,
  size: id,
  ipam: name,
  arId: id,
});

const template = fc.dictionary(
  fc.constantFrom('phydev', 'netrole', 'vxlan_mode', 'bridge', 'guest_mtu'),
  fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom('public', 'null')),
);

const network: fc.Arbitrary<OneNetwork> = fc.record({
  id,
  name,
  kind: fc.option(fc.constantFrom('vxlan', 'elastic', 'bridge', 'nodeport', 'what is this')),
  networkAddress: name,
  networkMask: name,
  gateway: name,
  dns: name,
  addressRanges: fc.array(range, { maxLength: 5 }),
  template,
  children,
});

const datastore: fc.Arbitrary<OneDatastore> = fc.record({
  id,
  name,
  type: fc.option(fc.constantFrom('IMAGE_DS', 'SYSTEM_DS', 'FILE_DS')),
  transferManager: name,
  template,
  children,
});

const event = fc.record({
  action: fc.constantFrom(
    'State changed',
    'Resource provisioned',
    'Resource deprovisioned',
    'OpenNebula object created',
    'OpenNebula object deleted',
    'Something else',
  ),
  description: fc.oneof(
    fc.string(),
    fc.constantFrom(...KNOWN_STATES).map((state) => `State changed from RUNNING to ${state}`),
    fc.ipV4().map((address) => `${address} provisioned`),
    fc.constantFrom('10.0.0.1 provisioned', '10.0.0.1 deprovisioned', 'not an ip provisioned'),
    fc.nat(40).map((oneId) => `Host ${oneId} created`),
    fc.nat(40).map((oneId) => `Network ${oneId} deleted`),
  ),
  time: fc.nat(2_000_000_000),
});

const byObject = fc.dictionary(fc.nat(60).map(String), children, { maxKeys: 4 });
const unmanaged: fc.Arbitrary<Unmanaged> = fc.record({
  hosts: byObject,
  networks: byObject,
  datastores: byObject,
});

const values = fc.record(
  {
    oneform_hosts: fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom('3', null, 0.5)),
    oneform_onprem_hosts: fc.oneof(
      fc.array(fc.oneof(fc.ipV4(), fc.integer())),
      fc.constant('10.0.0.1'),
    ),
    oneform_public_ips: fc.oneof(fc.integer({ min: -5, max: 30 }), fc.constantFrom(true, [])),
    cidr_block: fc.oneof(fc.string(), fc.integer()),
    nfs_server: fc.oneof(fc.string(), fc.integer()),
  },
  { requiredKeys: [] },
);

/** Whatever could come, and much that never should. */
export const subjects: fc.Arbitrary<MapSubject> = fc.record({
  provision: fc.record({
    name: fc.string(),
    state: fc.constantFrom(...KNOWN_STATES, 'UNKNOWN' as const),
    values,
    objects: fc.record({
      cluster: fc.record({ id, name }),
      hosts: fc.array(host, { maxLength: 40 }),
      networks: fc.array(network, { maxLength: 5 }),
      datastores: fc.array(datastore, { maxLength: 6 }),
    }),
    history: fc.array(event, { maxLength: 20 }),
    registeredAt: fc.option(fc.nat()),
  }),
  provider: fc.option(
    fc.record({
      name: fc.string(),
      driver: fc.constantFrom('aws', 'scaleway', 'onprem', 'vultr', 'mine').map(driverId),
      connection: fc.dictionary(fc.constantFrom('region', 'zone', 'key'), fc.string()),
    }),
  ),
  preview: fc.constant(null),
  unmanaged: fc.option(unmanaged),
});
