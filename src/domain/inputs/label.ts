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
  kb: 'kB',
  mb: 'MB',
  gb: 'GB',
  tb: 'TB',
  kib: 'KiB',
  mib: 'MiB',
  gib: 'GiB',
  tib: 'TiB',
  mbps: 'Mbps',
  gbps: 'Gbps',
  mhz: 'MHz',
  ghz: 'GHz',
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
  percentage: '%',
  pct: '%',
  bytes: 'B',
  kilobytes: 'kB',
  megabytes: 'MB',
  gigabytes: 'GB',
  terabytes: 'TB',
  gibibytes: 'GiB',
  mebibytes: 'MiB',
  mbps: 'Mbit/s',
  gbps: 'Gbit/s',
  mhz: 'MHz',
  ghz: 'GHz',
};

/** `s` and `min` end too many names that are no measure. */
const NEVER_IN_NAMES = new Set(['s', 'min']);

/** What is left of a name without its unit must name something: "Log retention in" does not. */
const PREPOSITIONS = new Set(['in', 'as', 'at', 'on', 'for', 'to', 'by', 'with', 'from']);

/** With these the last word is more than a unit: `iops_per_gb`, `number_of_days`, `delete_after_days`, `max_days`. */
const NEEDS_ITS_UNIT = new Set(
  (
    'per of after before within every each until than and or max min maximum minimum total number num no count ' +
    'default last first the a'
  ).split(' '),
);

/** Hyphens, dots and spaces separate words as underscores do, and so does a capital: `diskSize`. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .split(/[_\s.-]+/)
    .filter((word) => word !== '');
}

/** The unit at the end of a name, where the rest of the name can stand without it. */
function unitWord(words: readonly string[]): string | null {
  const last = words.at(-1)?.toLowerCase();
  const before = words.at(-2)?.toLowerCase();
  if (before === undefined || last === undefined || NEVER_IN_NAMES.has(last)) return null;
  return NEEDS_ITS_UNIT.has(before) ? null : lookUp(UNITS, last);
}

/** The words of a name without its unit, and without the preposition that led to it. */
function withoutUnit(words: readonly string[]): readonly string[] {
  const left = words.slice(0, -1);
  return left.length > 1 && PREPOSITIONS.has(left.at(-1)?.toLowerCase() ?? '')
    ? left.slice(0, -1)
    : left;
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

/** How an input is called, and what it counts. */
export interface Naming {
  readonly label: string;
  /** `GB`, `s`: stands beside the field, so the label goes without it. Null where nothing is counted. */
  readonly unit: string | null;
}

/**
 * The name of an input in words. A number's unit is taken out of it: `disk_size_gb` is "Disk size" in GB, while a
 * text of that name is "Disk size GB". Only numbers count something, so only they have units.
 */
export function namingOf(name: string, description: string, counts: boolean): Naming {
  const words = wordsIn(name);
  const fromName = counts ? unitWord(words) : null;
  if (fromName !== null) {
    return { label: inWords(withoutUnit(words)) || name, unit: fromName };
  }
  return { label: labelOf(name), unit: counts ? unitIn(description, words) : null };
}

/**
 * A name (of an input whose type is not known, or of a layout group) in words: `oneform_public_ips` is "Public IPs".
 * Never empty for a name that is not.
 */
export function labelOf(name: string): string {
  return lookUp(NAMES, name) ?? (inWords(wordsIn(name)) || name);
}

const wordsIn = (name: string): readonly string[] => wordsOf(name.replace(/^oneform_(?=.)/, ''));

const inWords = (words: readonly string[]): string => capitalise(words.map(writeWord).join(' '));

/** What can be measured: a unit beside one of these is its unit. */
const MEASURES =
  /\b(?:size|time|timeout|interval|duration|period|delay|age|length|capacity|memory|ram|storage|disk|volume|space|retention|ttl|lifetime|life|bandwidth|throughput|traffic|rate|speed|frequency|limit|threshold|window|wait|grace|share|utili[sz]ation|usage|expiry|expiration|validity|latency|cooldown|backoff|swap|cache|quota|buffer|percentage|value|amount)\b/i;

/** What counts things: a unit in the same sentence belongs to something else. */
const COUNTS =
  /^\W*(?:the )?(?:maximum |minimum |total |desired |initial )?(?:number of|how many|count of|amount of|port\b|index of|id of)/i;

/** The unit that a description gives to the thing itself: "Timeout in seconds", "Root disk (GB)", "Number of days". */
function unitIn(description: string, words: readonly string[]): string | null {
  const [sentence = ''] = description.split(/[.;:!?](?:\s|$)|\n/u);
  const counted = /\bnumber of (%|[A-Za-z]+)/i.exec(sentence);
  if (counted !== null) return wordUnit(counted[1]);
  if (COUNTS.test(sentence)) return null;
  for (const found of sentence.matchAll(/\bin (%|[A-Za-z]+)|[([](?:in )?(%|[A-Za-z]+)[)\]]/g)) {
    const unit = wordUnit(found[1] ?? found[2]);
    if (unit !== null) return names(sentence.slice(0, found.index), words) ? unit : null;
  }
  return null;
}

function wordUnit(word = ''): string | null {
  return word === '%' ? '%' : lookUp(UNITS, word.toLowerCase());
}

/** Whether the words before a unit name a measure, or the input itself. */
function names(before: string, words: readonly string[]): boolean {
  const said = new Set(before.toLowerCase().split(/[^a-z\d]+/u));
  return MEASURES.test(before) || words.some((word) => said.has(word.toLowerCase()));
}
