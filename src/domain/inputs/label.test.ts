import { describe, expect, test } from 'vitest';
import { labelOf, namingOf } from '@/domain/inputs/label';

describe('labels', () => {
  test.each([
    ['oneform_public_ips', 'Public IPs'],
    ['oneform_hosts', 'Hosts'],
    ['oneform_onprem_hosts', 'On-premises hosts'],
    ['oneform_tags', 'Tags'],
    ['instance_os_name', 'Instance OS name'],
    ['cidr_block', 'CIDR block'],
    ['phydev_name', 'Physical device name'],
    ['nfs_mount_path', 'NFS mount path'],
    ['i3dnet_api_key', 'i3D.net API key'],
    ['digitalocean_size', 'DigitalOcean size'],
    ['one_hypervisor', 'Hypervisor'],
    ['dns', 'DNS'],
    ['instance-type', 'Instance type'],
    ['instanceType', 'Instance type'],
    ['disk_size_gb', 'Disk size GB'],
    ['gb', 'GB'],
    ['vcpus', 'vCPUs'],
    ['oneform_', 'OneForm'],
    ['___', '___'],
    ['constructor', 'Constructor'],
    ['DNS', 'DNS'],
    ['disk__size', 'Disk size'],
    ['XYZ_size', 'XYZ size'],
    ['my_oneform_name', 'My OneForm name'],
  ])('%s is "%s"', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });
});

describe('a number', () => {
  test.each([
    ['disk_size_gb', '', 'Disk size', 'GB'],
    ['timeout_seconds', '', 'Timeout', 's'],
    ['log_retention_in_days', '', 'Log retention', 'd'],
    ['idle_timeout_in_minutes', '', 'Idle timeout', 'min'],
    ['max_age_in_seconds', '', 'Max age', 's'],
    ['memory_as_gb', '', 'Memory', 'GB'],
    ['in_gb', '', 'In', 'GB'],
    ['iops_per_gb', '', 'IOPS per GB', null],
    ['number_of_days', '', 'Number of days', null],
    ['number_of_days', 'The number of days to keep backups', 'Number of days', 'd'],
    ['delete_after_days', '', 'Delete after days', null],
    ['max_days', '', 'Max days', null],
    ['cpu_utilization_percentage', '', 'CPU utilization', '%'],
    ['timeout', 'Timeout in seconds', 'Timeout', 's'],
    ['disk', 'Size of the root disk in GB', 'Disk', 'GB'],
    ['disk', 'Size in GiB of the root disk', 'Disk', 'GiB'],
    ['root_volume', 'Root volume (GB)', 'Root volume', 'GB'],
    ['root_volume', 'Root volume [in gigabytes]', 'Root volume', 'GB'],
    ['share', 'Share in %', 'Share', '%'],
    ['wait', 'How long to wait for a machine, in minutes', 'Wait', 'min'],
    ['zone', 'Where it is, in Paris', 'Zone', null],
    ['cpu_min', '', 'CPU min', null],
    ['node_pools', 'Number of node pools, each with its memory in MB', 'Node pools', null],
    ['retries', 'Number of retries. The delay between two is in seconds', 'Retries', null],
    ['port', 'Port of the service; a connection at rest ends in minutes', 'Port', null],
    ['weight', 'How much it counts. Its timeout is in seconds', 'Weight', null],
    ['weight', 'Given in seconds as a timeout', 'Weight', null],
    ['weight', 'Weight in seconds', 'Weight', 's'],
    ['WEIGHT', 'The weight in seconds', 'WEIGHT', 's'],
    ['weight', 'Anything in seconds', 'Weight', null],
    ['gravity_weight', 'Of all weight, in seconds', 'Gravity weight', 's'],
    ['pools', 'How many pools, each with its memory in MB', 'Pools', null],
    ['wait', 'How long it waits in Paris, a timeout in seconds', 'Wait', 's'],
  ])('%s ("%s") is "%s" in %s', (name, description, label, unit) => {
    expect(namingOf(name, description, true)).toEqual({ label, unit });
  });
});

test.each([
  ['log_retention_in_days', 'Log retention in days'],
  ['node_pools', 'Node pools'],
  ['disk_size_gb', 'Disk size GB'],
  ['s3_import', 'S3 import'],
  ['nat_gateway_profile', 'NAT gateway profile'],
])('%s has no unit unless it is a number', (name, label) => {
  const description = 'Timeout in seconds, size in MB, idle timeout in minutes';
  expect(namingOf(name, description, false)).toEqual({ label, unit: null });
});
