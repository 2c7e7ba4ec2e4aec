import type { DriverDefect, DriverRecord } from '../model';
import { driverRecord } from './driver-source';
import type { DriverSource } from './driver-source';
import { aws } from './drivers/aws';
import { badnet } from './drivers/badnet';
import { digitalocean } from './drivers/digitalocean';
import { dummy } from './drivers/dummy';
import { equinix } from './drivers/equinix';
import { google } from './drivers/google';
import { i3dnet } from './drivers/i3dnet';
import { oddtypes } from './drivers/oddtypes';
import { onprem } from './drivers/onprem';
import { scaleway } from './drivers/scaleway';
import { showcase } from './drivers/showcase';
import { vultr } from './drivers/vultr';

/** What a new installation has, in the order of `GET /drivers`. */
export const INSTALLED_DRIVERS: readonly DriverSource[] = [
  onprem,
  dummy,
  i3dnet,
  aws,
  scaleway,
  equinix,
];

/** The clouds that an administrator added to the registry later. */
export const ADDED_DRIVERS: readonly DriverSource[] = [vultr, google, digitalocean];

const EXTRA_FOLDER = '/var/lib/one/oneform/drivers/extra-drivers';

/** A folder from which the server reads nothing but its name. */
const unreadable = (id: string): DriverSource => ({
  id,
  systemPath: `${EXTRA_FOLDER}/${id}`,
  templated: {},
  body: { name: id },
});

const BROKEN_FILES: DriverSource = unreadable('broken-files');
const MISSING_FILE: DriverDefect = {
  message: `Missing file: ${EXTRA_FOLDER}/broken-files/terraform/main.tf`,
  failsSync: true,
};

const BROKEN_YAML: DriverSource = unreadable('broken-yaml');
const BAD_YAML: DriverDefect = {
  message: '(<unknown>): mapping values are not allowed in this context at line 2 column 6',
  failsSync: false,
};

/** A driver that somebody wrote in-house and copied without its Terraform files. */
export const LAB_CLOUD: DriverSource = unreadable('lab-cloud');
export const MISSING_LAB_FILE: DriverDefect = {
  message: `Missing file: ${EXTRA_FOLDER}/lab-cloud/terraform/main.tf`,
  failsSync: true,
};

/**
 * The test drivers of the recordings, as copied into the server's folder but not synced yet; in the
 * order in which the server finds them.
 */
export function unsyncedTestDrivers(): readonly DriverRecord[] {
  return [
    driverRecord(oddtypes, 'UNKNOWN'),
    driverRecord(BROKEN_YAML, 'UNKNOWN', BAD_YAML),
    driverRecord(showcase, 'UNKNOWN'),
    driverRecord(BROKEN_FILES, 'UNKNOWN', MISSING_FILE),
    driverRecord(badnet, 'UNKNOWN'),
  ];
}
