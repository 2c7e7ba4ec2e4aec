import type { JsonObject } from '@/lib/json';
import type { DriverRecord, ProviderRecord, World } from '../model';
import { addDemoProviders } from './demo-providers';
import type { DemoProviders } from './demo-providers';
import { driverRecord } from './driver-source';
import { ADDED_DRIVERS, INSTALLED_DRIVERS, LAB_CLOUD, MISSING_LAB_FILE } from './drivers';
import { Life } from './life';
import { addInOrder, pastOfMoving } from './provision';
import type { Past } from './provision';
import { worldOf } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A provision of the demo: who asked for what, and how long ago. */
interface Wish {
  readonly provider: ProviderRecord;
  readonly deployment?: string;
  readonly name: string;
  readonly description: string;
  readonly values: JsonObject;
  readonly tags?: JsonObject;
}

const planOf = ({ tags, deployment, values, ...wish }: Wish) => ({
  ...wish,
  deployment: deployment ?? 'ssh_cluster',
  values: tags === undefined ? values : { ...values, oneform_tags: tags },
});

/** Something made so long ago, with what happened to it since. */
type Story = readonly [wish: Wish, ago: number, live: (life: Life) => void];

const PRODUCTION = { env: 'production', team: 'platform' };

/** What earns the money. */
function running(of: DemoProviders): readonly Story[] {
  return [
    [
      {
        provider: of.rack,
        name: 'rack-b12',
        description: 'Four servers in row B, rack 12: the in-house cloud',
        values: {
          oneform_onprem_hosts: Life.rack(12, 4),
          phydev_name: 'ens3',
          network_address: '10.12.8.0',
          gateway: '10.12.8.1',
          dns: '10.12.0.2',
          ip: '10.12.8.50',
          size: 150,
        },
        tags: { env: 'production', site: 'hq' },
      },
      119.63 * DAY,
      (life) => life.settle().host({ vms: 9, images: 4 }),
    ],
    [
      {
        provider: of.ireland,
        name: 'dublin-edge-prod',
        description: 'Customer-facing edge in Dublin',
        values: { oneform_hosts: 2, oneform_public_ips: 2, instance_disk_size: 256 },
        tags: { ...PRODUCTION, 'cost-center': 'EU-1042' },
      },
      95.71 * DAY,
      (life) =>
        life
          .settle()
          .wait(36 * DAY)
          .scaleUp({ oneform_hosts: 3 })
          .settle()
          .host({ vms: 4, images: 2 }),
    ],
    [
      {
        provider: of.frankfurt,
        name: 'frankfurt-edge-prod',
        description: 'Edge for customers with data in Germany; guests use the private network',
        values: {
          oneform_hosts: 2,
          oneform_public_ips: 3,
          instance_type: 'm5.metal',
          instance_os_name: 'ubuntu_2404',
          cidr_block: '10.40.0.0/16',
        },
        tags: { ...PRODUCTION, 'cost-center': 'EU-1043' },
      },
      70.58 * DAY,
      (life) => life.settle().host({ vms: 3, images: 1, withNic: true }),
    ],
    [
      {
        provider: of.paris,
        name: 'paris-render-farm',
        description: 'Rendering at night, idle by day',
        values: { oneform_hosts: 4 },
        tags: { team: 'media', env: 'production' },
      },
      43.82 * DAY,
      (life) =>
        life
          .willFail('APPLYING', 'no-capacity')
          .settle()
          .wait(3 * HOUR)
          .retry()
          .settle()
          .wait(20 * DAY)
          .removeLastHost()
          .settle(),
    ],
    [
      {
        provider: of.amsterdam,
        name: 'amsterdam-cdn',
        description: 'Caches for static files',
        values: { oneform_hosts: 2, oneform_public_ips: 1, instance_os_name: 'ubuntu_24_04' },
        tags: { team: 'delivery', env: 'production' },
      },
      29.66 * DAY,
      (life) => life.settle().host({ vms: 2 }),
    ],
    [
      {
        provider: of.rack,
        deployment: 'nfs_cluster',
        name: 'rack-b14-shared',
        description: 'Shared storage, so that guests can move while they run',
        values: {
          oneform_onprem_hosts: Life.rack(14, 3),
          nfs_server: '10.14.0.2',
          nfs_export: '/srv/one_cluster_b14',
          nfs_mount_path: '/mnt/opennebula/cluster_b14',
        },
        tags: { env: 'staging', site: 'hq' },
      },
      19.79 * DAY,
      (life) => life.settle().host({ vms: 5, images: 3 }),
    ],
    [
      {
        provider: of.london,
        deployment: 'virtual_cluster',
        name: 'london-ci-runners',
        description: 'Build runners in containers',
        values: { oneform_hosts: 3, vultr_plan: 'vc2-1c-4gb', oneform_public_ips: 1 },
        tags: { team: 'tooling', env: 'ci' },
      },
      8.62 * DAY,
      (life) => life.settle(),
    ],
    [
      {
        provider: of.training,
        deployment: 'dummy_cluster',
        name: 'course-group-1',
        description: 'Playground of the current course',
        values: { oneform_hosts: 1, oneform_public_ips: 1 },
        tags: { team: 'training' },
      },
      1.85 * DAY,
      (life) => life.settle(),
    ],
  ];
}

/** What somebody has to look at. */
function failed(of: DemoProviders): readonly Story[] {
  return [
    [
      {
        provider: of.ireland,
        name: 'dublin-gpu-trial',
        description: 'Five large machines for a customer trial',
        values: { oneform_hosts: 5, instance_type: 'm5.metal', instance_disk_size: 512 },
        tags: { team: 'research', env: 'trial' },
      },
      1.85 * DAY,
      (life) =>
        life
          .willFail('APPLYING', 'quota')
          .settle()
          .wait(25 * MINUTE)
          .willFail('APPLYING', 'quota')
          .retry()
          .settle(),
    ],
    [
      {
        provider: of.paris,
        name: 'paris-backup',
        description: 'Second copy of the nightly backups',
        values: { oneform_hosts: 2 },
        tags: { team: 'storage', env: 'production' },
      },
      2.9 * HOUR,
      (life) => life.willFail('CONFIGURING_PROVISION', 'host-unreachable').settle(),
    ],
    [
      {
        provider: of.amsterdam,
        name: 'amsterdam-poc',
        description: 'Proof of concept for a partner',
        values: { oneform_hosts: 1 },
      },
      4.74 * DAY,
      (life) => life.willFail('INIT', 'registry-unreachable').settle(),
    ],
    [
      {
        provider: of.belgium,
        deployment: 'virtual_cluster',
        name: 'belgium-batch',
        description: 'Nightly batch jobs',
        values: { oneform_hosts: 4, google_machine_type: 'e2-standard-8' },
        tags: { team: 'data' },
      },
      25.7 * HOUR,
      (life) => life.willFail('PLANNING', 'bad-credentials').settle(),
    ],
    [
      {
        provider: of.rack,
        name: 'rack-b15',
        description: 'New rack; the API of OpenNebula was down for maintenance',
        values: { oneform_onprem_hosts: Life.rack(15, 2) },
      },
      7.6 * HOUR,
      (life) => life.willFail('CONFIGURING_ONE', 'timeout').settle(),
    ],
    [
      {
        provider: of.frankfurt,
        name: 'frankfurt-staging',
        description: 'Staging, to be rebuilt on smaller machines',
        values: { oneform_hosts: 1 },
        tags: { env: 'staging' },
      },
      15.81 * DAY,
      (life) =>
        life
          .settle()
          .wait(15 * DAY)
          .willFail('DEPROVISIONING_ONE', 'object-in-use')
          .undeploy()
          .settle(),
    ],
    [
      {
        provider: of.london,
        deployment: 'metal_cluster',
        name: 'london-metal-01',
        description: 'Replaced by london-metal-02',
        values: { oneform_hosts: 1, oneform_public_ips: 0 },
      },
      49.9 * DAY,
      (life) =>
        life
          .settle()
          .wait(49 * DAY)
          .willFail('DEPROVISIONING', 'object-in-use')
          .undeploy()
          .settle(),
    ],
    [
      {
        provider: of.amsterdam,
        name: 'amsterdam-staging',
        description: 'Was being built when OneForm was updated',
        values: { oneform_hosts: 2 },
        tags: { env: 'staging' },
      },
      5.8 * HOUR,
      (life) => life.until('APPLYING').freeze(),
    ],
  ];
}

/** What came and went. */
function finished(of: DemoProviders): readonly Story[] {
  return [
    [
      {
        provider: of.frankfurt,
        name: 'frankfurt-loadtest',
        description: 'Load test before the spring release',
        values: { oneform_hosts: 6, oneform_public_ips: 1 },
        tags: { env: 'test' },
      },
      57.69 * DAY,
      (life) =>
        life
          .settle()
          .wait(4 * DAY)
          .undeploy()
          .settle(),
    ],
    [
      {
        provider: of.training,
        deployment: 'dummy_cluster',
        name: 'course-group-0',
        description: 'Playground of the last course',
        values: { oneform_hosts: 2 },
        tags: { team: 'training' },
      },
      32.77 * DAY,
      (life) =>
        life
          .settle()
          .wait(5 * DAY)
          .undeploy()
          .settle(),
    ],
  ];
}

/** What moves while one looks: large ones, so that it lasts. */
function moving(world: World, of: DemoProviders): readonly Past[] {
  const old: Wish = {
    provider: of.ireland,
    name: 'dublin-edge-old',
    description: 'The edge before dublin-edge-prod',
    values: { oneform_hosts: 10, oneform_public_ips: 1 },
    tags: { env: 'retired' },
  };
  const metal: Wish = {
    provider: of.london,
    deployment: 'metal_cluster',
    name: 'london-metal-02',
    description: 'Bare metal for the database team',
    values: { oneform_hosts: 4, vultr_plan: 'vbm-8c-132gb', dns: '1.1.1.1,8.8.8.8' },
    tags: { team: 'database', env: 'production' },
  };
  const burst: Wish = {
    provider: of.frankfurt,
    name: 'frankfurt-burst',
    description: 'Extra hosts for the season',
    values: { oneform_hosts: 8, oneform_public_ips: 2, cidr_block: '10.44.0.0/16' },
    tags: { ...PRODUCTION, until: 'january' },
  };
  return [
    pastOfMoving(world, planOf(old), {
      state: 'DEPROVISIONING',
      ago: 5_000,
      live: (life) =>
        life
          .settle()
          .wait(100 * DAY)
          .undeploy(),
    }),
    pastOfMoving(world, planOf(metal), { state: 'CONFIGURING_PROVISION', ago: 10_000 }),
    pastOfMoving(world, planOf(burst), { state: 'APPLYING', ago: 15_000 }),
  ];
}

/** The drivers of the demo: everything works but one, which was copied in half. */
function demoDrivers(): readonly DriverRecord[] {
  return [
    ...[...INSTALLED_DRIVERS, ...ADDED_DRIVERS].map((source) => driverRecord(source, 'ENABLED')),
    driverRecord(LAB_CLOUD, 'ERROR', MISSING_LAB_FILE),
  ];
}

/** A believable company: some two dozen provisions, in every state that a screen has to show. */
export function demoSeed(now: number): World {
  const world = worldOf(now, demoDrivers());
  const providers = addDemoProviders(world);
  const stories = [...finished(providers), ...running(providers), ...failed(providers)];
  addInOrder(world, [
    ...stories.map(([wish, ago, live]) => ({
      plan: { ...planOf(wish), createdAt: now - Math.round(ago) },
      live,
    })),
    ...moving(world, providers),
  ]);
  return world;
}
