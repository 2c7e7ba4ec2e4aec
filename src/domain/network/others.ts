import { parseInputs } from '@/domain/inputs/parse';
import {
  networkTextOf,
  overlaps,
  parseAddress,
  parseBlock,
  textOf,
  type Network,
} from '@/domain/network/address';
import type { Advice } from '@/domain/network/advice';
import { networkInputs } from '@/domain/network/roles';
import type { Provision } from '@/domain/provision/provision';

/** A network that another provision was made with. */
export interface OtherNetwork {
  readonly network: Network;
  /** The provision's name. */
  readonly provision: string;
}

/** What other provisions use already. */
export interface Others {
  readonly networks: readonly OtherNetwork[];
  /** The names of provisions by the addresses of their hosts, written as `textOf` does. */
  readonly hosts: ReadonlyMap<string, string>;
}

export const NO_OTHERS: Others = { networks: [], hosts: new Map() };

/** What provisions use that still stand: one that is DONE has given its networks and hosts back. */
export function othersOf(provisions: readonly Provision[]): Others {
  const standing = provisions.filter(({ state }) => state !== 'DONE');
  return {
    networks: standing.flatMap(networksOf),
    hosts: new Map(standing.flatMap(hostsOf)),
  };
}

function networksOf({ name, userInputs, values }: Provision): readonly OtherNetwork[] {
  return networkInputs(parseInputs(userInputs))
    .filter(({ role }) => role === 'block')
    .flatMap(({ spec }) => {
      const value = Object.hasOwn(values, spec.name) ? values[spec.name] : undefined;
      const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
      return texts.flatMap((text) => {
        const block = typeof text === 'string' ? parseBlock(text) : null;
        return block === null ? [] : [{ network: block.network, provision: name }];
      });
    });
}

/** Hosts bear their address as name. */
function hostsOf({ name, objects }: Provision): readonly (readonly [string, string])[] {
  return objects.hosts.flatMap((host) => {
    const address = parseAddress(host.name ?? '');
    return address === null ? [] : [[textOf(address), name] as const];
  });
}

/** What is odd about a block: that it is none, that it has host bits, and the first other one that it overlaps. */
export function blockAdvice(value: string, others: readonly OtherNetwork[]): readonly Advice[] {
  const block = parseBlock(value);
  if (block === null) return [{ code: 'not_a_block', value }];
  const { network, clean } = block;
  const advice: Advice[] = [];
  if (!clean) advice.push({ code: 'host_bits', value, network: networkTextOf(network) });
  const other = others.find((each) => overlaps(each.network, network));
  if (other !== undefined) {
    const { provision } = other;
    advice.push({ code: 'overlap', value, other: networkTextOf(other.network), provision });
  }
  return advice;
}
