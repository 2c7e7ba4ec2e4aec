import type { Provision } from '@/domain/provision/provision';
import { ownMachines } from '@/domain/provision/resources';

const COMES = /^(?<name>\S.*) provisioned$/u;
const GOES = /^(?<name>\S.*) deprovisioned$/u;

/**
 * The addresses of the machines by the number that Terraform gives them, as the history tells: a new one takes the lowest
 * number that is free.
 */
function numbered({ history }: Pick<Provision, 'history'>): readonly (string | null)[] {
  const machines: (string | null)[] = [];
  for (const { description } of history) {
    const gone = GOES.exec(description)?.groups?.['name'];
    const come = gone === undefined ? COMES.exec(description)?.groups?.['name'] : undefined;
    if (gone !== undefined) {
      const at = machines.indexOf(gone);
      if (at !== -1) machines[at] = null;
    } else if (come !== undefined) {
      const free = machines.indexOf(null);
      machines[free === -1 ? machines.length : free] = come;
    }
  }
  return machines;
}

/**
 * The hosts whose machines a scale up would destroy, to make others in their place: Terraform keeps the numbers below the
 * new count, and those that went may have been low ones (contract#scaled-machines). Empty where there is no such danger.
 *
 * @param amount how many hosts are added
 */
export function machinesReplaced(
  provision: Pick<Provision, 'history' | 'objects' | 'display'>,
  amount: number,
): readonly string[] {
  // The user's own are told apart by their addresses, not by numbers.
  if (ownMachines(provision)) return [];
  const { hosts } = provision.objects;
  const here = new Set(hosts.map(({ name }) => name));
  return numbered(provision)
    .slice(hosts.length + amount)
    .filter((name): name is string => name !== null && here.has(name));
}
