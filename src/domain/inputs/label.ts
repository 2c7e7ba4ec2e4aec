/** Words that are not written as they are spelled in a name. */
const WORDS: Readonly<Record<string, string>> = {
  onprem: 'on-premises',
  phydev: 'physical device',
  config: 'configuration',
  auth: 'authentication',
  i3dnet: 'i3D.net',
  digitalocean: 'DigitalOcean',
  opennebula: 'OpenNebula',
  oneform: 'OneForm',
  aws: 'AWS',
  google: 'Google',
  vultr: 'Vultr',
  equinix: 'Equinix',
  scaleway: 'Scaleway',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  iops: 'IOPS',
  ids: 'IDs',
  ips: 'IPs',
  vms: 'VMs',
  urls: 'URLs',
  nics: 'NICs',
  cpus: 'CPUs',
  vcpu: 'vCPU',
  vcpus: 'vCPUs',
};

const ACRONYMS = new Set(
  (
    'acl ami api arn asn bgp ca cidr cli cpu dhcp dns evpn fqdn gcp gpu hdd http https iam id io ip ipam ' +
    'json kvm lxc mac mtu nat nfs nic ntp os qemu ram s3 sdk ssd ssh ssl sso tcp tls ttl udp uri url uuid ' +
    'vlan vm vpc vpn vxlan xml yaml'
  ).split(' '),
);

/** Whole names that read better otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  oneform_hosts: 'Hosts',
  oneform_onprem_hosts: 'On-premises hosts',
  one_hypervisor: 'Hypervisor',
};

/** The unit that the last part of a name stands for. */
const UNITS: Readonly<Record<string, string>> = {
  kb: 'kB',
  mb: 'MB',
  gb: 'GB',
  tb: 'TB',
  kib: 'KiB',
  mib: 'MiB',
  gib: 'GiB',
  tib: 'TiB',
  ms: 'ms',
  msec: 'ms',
  milliseconds: 'ms',
  s: 's',
  sec: 's',
  secs: 's',
  seconds: 's',
  min: 'min',
  mins: 'min',
  minutes: 'min',
  hours: 'h',
  days: 'd',
  percent: '%',
  mbps: 'Mbit/s',
  gbps: 'Gbit/s',
  mhz: 'MHz',
  ghz: 'GHz',
};

/** `s` and `min` end too many names that are no measure. */
const NEVER_IN_NAMES = new Set(['s', 'min']);

/** Hyphens, dots and spaces separate words as underscores do, and so does a capital: `diskSize`. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .split(/[_\s.-]+/)
    .filter((word) => word !== '');
}

function unitWord(words: readonly string[]): string | null {
  const last = words.at(-1)?.toLowerCase();
  if (words.length < 2 || last === undefined || NEVER_IN_NAMES.has(last)) return null;
  return lookUp(UNITS, last);
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function writeWord(word: string): string {
  const lower = word.toLowerCase();
  if (ACRONYMS.has(lower)) return lower.toUpperCase();
  return lookUp(WORDS, lower) ?? (word === word.toUpperCase() ? word : lower);
}

function capitalise(text: string): string {
  // A proper name keeps its own first letter: "i3D.net", "vCPUs".
  const [first = ''] = text.split(' ');
  return /[A-Z]/.test(first) ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The name of an input (or of a layout group) in words: `oneform_public_ips` is "Public IPs",
 * `disk_size_gb` is "Disk size" (the unit stands beside the field). Never empty for a name that is not.
 */
export function labelOf(name: string): string {
  const known = lookUp(NAMES, name);
  if (known !== null) return known;
  const words = wordsOf(name.replace(/^oneform_(?=.)/, ''));
  const shown = unitWord(words) === null ? words : words.slice(0, -1);
  return capitalise(shown.map(writeWord).join(' ')) || name;
}

/** What the number counts: from the end of the name, or from "in GB" in the description. */
export function unitOf(name: string, description: string): string | null {
  const fromName = unitWord(wordsOf(name));
  if (fromName !== null) return fromName;
  for (const [, word = ''] of description.matchAll(/\bin (%|[A-Za-z]+)/g)) {
    const unit = word === '%' ? '%' : lookUp(UNITS, word.toLowerCase());
    if (unit !== null) return unit;
  }
  return null;
}
