import { describe, expect, test } from 'vitest';
import { labelOf, unitOf } from '@/domain/inputs/label';

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
    ['disk_size_gb', 'Disk size'],
    ['gb', 'Gb'],
    ['vcpus', 'vCPUs'],
    ['oneform_', 'OneForm'],
    ['___', '___'],
    ['constructor', 'Constructor'],
  ])('%s is "%s"', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });
});

describe('units', () => {
  test.each([
    ['disk_size_gb', '', 'GB'],
    ['timeout_seconds', '', 's'],
    ['timeout', 'Timeout in seconds', 's'],
    ['disk', 'Size of the root disk in GB', 'GB'],
    ['share', 'Share in %', '%'],
    ['zone', 'Where it is, in Paris', null],
    ['cpu_min', '', null],
    ['s', '', null],
  ])('%s ("%s") counts %s', (name, description, unit) => {
    expect(unitOf(name, description)).toBe(unit);
  });
});
