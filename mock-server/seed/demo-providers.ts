import type { ProviderRecord, World } from '../model';
import { addProvider } from './world';

/** The company's accounts; keys are obviously no keys. */
export interface DemoProviders {
  readonly rack: ProviderRecord;
  readonly ireland: ProviderRecord;
  readonly frankfurt: ProviderRecord;
  readonly paris: ProviderRecord;
  readonly amsterdam: ProviderRecord;
  readonly london: ProviderRecord;
  readonly belgium: ProviderRecord;
  readonly training: ProviderRecord;
}

const DAY = 86_400_000;

const AWS_KEYS = {
  access_key: 'AKIADEMODEMODEMO0001',
  secret_key: 'demo-secret-key-that-opens-nothing',
};

/** Adds the providers of the demo, the oldest two hundred days ago. */
export function addDemoProviders(world: World): DemoProviders {
  const daysAgo = (days: number): number => world.now - days * DAY;
  return {
    rack: addProvider(world, { driver: 'onprem', registeredAt: daysAgo(200) }),
    ireland: addProvider(world, {
      driver: 'aws',
      name: 'AWS Ireland',
      description: 'Customer workloads, account 1042 (platform team)',
      connection: { ...AWS_KEYS, region: 'eu-west-1' },
      registeredAt: daysAgo(180),
    }),
    frankfurt: addProvider(world, {
      driver: 'aws',
      name: 'AWS Frankfurt',
      description: 'Customers whose data stays in Germany, account 1043',
      connection: { ...AWS_KEYS, region: 'eu-central-1' },
      registeredAt: daysAgo(150),
    }),
    paris: addProvider(world, {
      driver: 'scaleway',
      name: 'Scaleway Paris',
      description: 'Rendering and backups',
      connection: {
        access_key: 'SCWDEMODEMODEMODEMO0',
        secret_key: 'demo-secret-key-that-opens-nothing',
        project_id: '00000000-demo-0000-0000-000000000000',
        region: 'fr-par',
        zone: 'fr-par-2',
      },
      registeredAt: daysAgo(120),
    }),
    amsterdam: addProvider(world, {
      driver: 'equinix',
      name: 'Equinix Amsterdam',
      description: 'Close to the exchange: content delivery',
      connection: { auth_token: 'demo-token', project_id: 'demo-project', region: 'am' },
      registeredAt: daysAgo(95),
    }),
    london: addProvider(world, {
      driver: 'vultr',
      name: 'Vultr London',
      description: 'Build runners and other short-lived things',
      connection: { key: 'demo-api-key', region: 'lhr' },
      registeredAt: daysAgo(60),
    }),
    belgium: addProvider(world, {
      driver: 'google',
      name: 'Google Belgium',
      description: 'Batch jobs of the data team; the key was rotated last week',
      connection: {
        credentials: '{"type": "service_account", "project_id": "demo-batch-jobs"}',
        project: 'demo-batch-jobs',
        region: 'europe-west1',
        zone: 'europe-west1-b',
      },
      registeredAt: daysAgo(40),
    }),
    training: addProvider(world, {
      driver: 'dummy',
      name: 'Training',
      description: 'For courses: costs nothing, breaks nothing',
      connection: { access_key: 'any', secret_key: 'any', region: 'region-1' },
      registeredAt: daysAgo(35),
    }),
  };
}
