import type { ProvisionRow } from '@/provisions/list/rows';

/** What a file has of each provision: facts by name, without secrets, since tags and names are all that users wrote. */
function factsOf({ provision, provider, deployment, hosts, publicIps, tags, group }: ProvisionRow) {
  const { id, name, rawState, meta, registeredAt } = provision;
  return {
    id,
    name,
    state: rawState,
    group,
    provider: provider?.name ?? null,
    driver: provider?.driver ?? null,
    deployment: deployment.id,
    hosts: hosts.made,
    hosts_wanted: hosts.wanted,
    public_ips: publicIps,
    owner: meta.ownerName,
    group_name: meta.groupName,
    tags: tags.join(' '),
    created: registeredAt === null ? null : new Date(registeredAt * 1_000).toISOString(),
  };
}

/** A table program takes these for the beginning of a formula, and would run what somebody named a provision. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as comma-separated values (RFC 4180), with a line of names first. */
export function rowsAsCsv(rows: readonly ProvisionRow[]): string {
  const facts = rows.map(factsOf);
  const [first] = facts;
  if (first === undefined) return '';
  const lines = facts.map((each) => Object.values(each).map(cell).join(','));
  return `${[Object.keys(first).join(','), ...lines].join('\r\n')}\r\n`;
}

/** The rows as a JSON array of objects. */
export const rowsAsJson = (rows: readonly ProvisionRow[]): string =>
  `${JSON.stringify(rows.map(factsOf), null, 2)}\n`;
