import { createLogFile } from '../log-file';
import type { PlannedFailure } from '../model';
import { driverRecord } from '../seed/driver-source';
import { ADDED_DRIVERS, unsyncedTestDrivers } from '../seed/drivers';
import { fileHeader } from '../log/format';
import { readLog } from './recording';
import type { Stand } from './stand';

/**
 * What happened on the real server between two exchanges and was not recorded itself, by the exchange
 * before which it happened. Unless `untilIdle` says otherwise, all work has ended before each.
 */

type Step = (stand: Stand) => Promise<void> | void;

const DUMMY = { driver: 'dummy', deployment_type: 'dummy_cluster', provider_id: 1 } as const;

const provision =
  (name: string, hosts: number, more: object = DUMMY): Step =>
  (stand) =>
    stand.post('/provisions', { ...more, name, user_inputs_values: { oneform_hosts: hosts } });

/** The next provision, or the one named, fails at that stage until `heal`. */
const failing =
  (stage: PlannedFailure['stage'], cause: PlannedFailure['cause'], id?: number): Step =>
  ({ session }) => {
    const planned: PlannedFailure = { stage, cause, sticky: true };
    const record = id === undefined ? undefined : session.world.provisions.get(id);
    if (record) record.failures = [planned];
    else session.world.nextFailures = [planned];
  };

const heal =
  (id: number): Step =>
  ({ session }) => {
    const record = session.world.provisions.get(id);
    if (record) record.failures = [];
  };

const logOf =
  (id: number, text: string): Step =>
  ({ session }) => {
    const record = session.world.provisions.get(id);
    if (record) record.log = createLogFile(text);
  };

const locale =
  (ascii: boolean): Step =>
  ({ session }) => {
    session.world.asciiLocale = ascii;
  };

const until =
  (id: number, state: string): Step =>
  ({ session }) => {
    while (session.world.provisions.get(id)?.body.state !== state && session.step());
  };

/** The next ids, where a chapter was recorded on a server of its own. */
const ids =
  (
    document: number,
    object: { cluster: number; host: number; network: number; datastore: number },
  ): Step =>
  ({ session }) => {
    Object.assign(session.world.counters, object, { document });
  };

const all =
  (...steps: readonly Step[]): Step =>
  async (stand) => {
    for (const step of steps) await step(stand);
  };

const restart: Step = ({ session }) => {
  for (const record of session.world.provisions.values()) session.engine.abandon(record);
};

const settle: Step = async (stand) => stand.settle();

/** Starts a request that waits for the clock, and leaves it waiting. */
const meanwhile =
  (path: string, body: object): Step =>
  (stand) => {
    void stand.post(path, body);
    return stand.pause();
  };

export const UNRECORDED: Readonly<Record<string, Step>> = {
  '01-drivers/023-get-not-synced': ({ session }) => {
    for (const driver of unsyncedTestDrivers()) session.world.drivers.set(driver.id, driver);
  },
  '01-drivers/039-list-after-removal': ({ session }) => {
    session.world.drivers.delete('broken-files');
    session.world.drivers.delete('broken-yaml');
  },
  '05-logs/001-logs-default': logOf(16, readLog()),
  '05-logs/025-logs-missing-file': logOf(22, fileHeader(Date.UTC(2026, 10, 21, 3, 27, 53))),
  '05-logs/029-logs-empty-file': logOf(22, ''),
  '05-logs/031-c-locale-logs-ascii-page': locale(true),
  '05-logs/034-c-locale-drivers': locale(false),
  '06-scale/035-onprem-up-not-an-ip': all(
    (stand) =>
      stand.post('/provisions', {
        driver: 'onprem',
        deployment_type: 'ssh_cluster',
        provider_id: 0,
        name: 'typo rack',
        user_inputs_values: { oneform_onprem_hosts: ['10.0.1.11'] },
      }),
    settle,
  ),
  '07-ips/012-add-cloud-refuses': ({ session }) => {
    const record = session.world.provisions.get(17);
    if (record) record.addressRefusals = 1;
  },
  '09-failures/001-create-fail-init': failing('INIT', 'registry-unreachable'),
  '09-failures/010-init-retry': heal(26),
  '09-failures/011-create-fail-plan': failing('PLANNING', 'bad-credentials'),
  '09-failures/020-plan-recover': heal(27),
  '09-failures/021-create-fail-apply': failing('APPLYING', 'quota'),
  '09-failures/030-apply-retry': heal(28),
  '09-failures/031-create-fail-ansible': failing('CONFIGURING_PROVISION', 'host-unreachable'),
  '09-failures/040-ansible-retry': heal(29),
  '09-failures/054-undeploy-destroy-fails': failing('DEPROVISIONING', 'timeout', 26),
  '09-failures/057-retry-destroy': heal(26),
  '09-failures/058-scale-up-apply-fails': failing('APPLYING', 'quota', 27),
  '09-failures/060-undeploy-force-from-failure': heal(27),
  '09-failures/062-create-fail-init-2': failing('INIT', 'registry-unreachable'),
  '09-failures/069-create-fail-apply-2': failing('APPLYING', 'no-capacity'),
  '10-undeploy/001-unmanaged-vm-and-image': all(
    provision('with guests', 2),
    settle,
    ({ session }) => {
      session.world.guests.push({ kind: 'vm', id: 0, hostId: 24 });
      session.world.guests.push({ kind: 'image', id: 0, datastoreId: 129 });
    },
  ),
  '10-undeploy/019-unmanaged-vm-with-nic': all(provision('with nic', 1), settle, ({ session }) => {
    session.world.guests.push({ kind: 'vm', id: 1, hostId: 26, networkIds: [25] });
  }),
  '10-undeploy/046-provider-delete-with-done-provision': all(
    (stand) =>
      stand.post('/providers', {
        driver: 'dummy',
        name: 'short lived',
        connection_values: { access_key: 'a', secret_key: 'b' },
      }),
    provision('orphan', 1, { ...DUMMY, provider_id: 35 }),
    settle,
    (stand) => stand.post('/provisions/36/undeploy', {}),
    settle,
  ),
  '10-undeploy/052-delete-force-not-true': all(provision('abandoned', 1), settle),
  '10-undeploy/056-delete-force-during-apply': all(
    provision('abandoned early', 1),
    until(38, 'APPLYING'),
  ),
  '10-undeploy/058-scale-down-to-zero': all(provision('to zero', 1), settle),
  '11-races/002-patch-during-configuring-one': until(40, 'CONFIGURING_ONE'),
  '11-races/004-get-during-add-ip': meanwhile('/provisions/40/add-ip', { amount: 1 }),
  '11-races/007-scale-during-add-ip': meanwhile('/provisions/40/add-ip', { amount: 1 }),
  '11-races/009-list-after-parallel': all(
    ...[0, 3, 1, 4, 2].map((number) => provision(`par ${number}`, 1)),
    settle,
  ),
  '12-restart/002-get-after-restart': all(until(18, 'APPLYING'), restart),
};

/** The exchanges that were made while something was at work. */
export const UNTIMED: ReadonlySet<string> = new Set([
  ...Array.from({ length: 11 }, (_, index) => index + 6).map(
    (number) => `04-provisions/${String(number).padStart(3, '0')}`,
  ),
  '06-scale/013',
  '10-undeploy/056',
  '11-races/002',
  '11-races/004',
  '11-races/005',
  '11-races/007',
  '12-restart/002',
]);

/** What leads up to a chapter that was recorded on a server of its own. */
export const PREPARED: Readonly<Record<string, Step>> = {
  '12-restart': all(
    (stand) => stand.post('/drivers/dummy/enable', {}),
    ({ session }) => {
      for (const driver of unsyncedTestDrivers()) session.world.drivers.set(driver.id, driver);
    },
    (stand) => stand.post('/drivers/sync', {}),
    ids(5, { cluster: 104, host: 8, network: 7, datastore: 108 }),
    (stand) =>
      stand.post('/providers', {
        driver: 'showcase',
        name: 'show',
        connection_values: { token: 'tok-0123abcd' },
      }),
    ids(11, { cluster: 104, host: 8, network: 7, datastore: 108 }),
    (stand) =>
      stand.post('/provisions', {
        driver: 'showcase',
        deployment_type: 'showcase_cluster',
        provider_id: 5,
        name: 'every input',
        user_inputs_values: { a_string_mandatory: 'x', d_required: 'y' },
      }),
    settle,
    ids(17, { cluster: 105, host: 9, network: 8, datastore: 110 }),
    (stand) =>
      stand.post('/providers', {
        driver: 'dummy',
        name: 'for the restart',
        connection_values: { access_key: 'a', secret_key: 'b' },
      }),
  ),
  '13-more-drivers': all(
    ({ session }) => {
      for (const source of ADDED_DRIVERS) {
        session.world.drivers.set(source.id, driverRecord(source, 'ENABLED'));
      }
    },
    ids(19, { cluster: 110, host: 12, network: 19, datastore: 120 }),
  ),
};
