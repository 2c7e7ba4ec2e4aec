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
import { planOf, textsOf } from '@/domain/network/plan';
import { networkInputs, type NetworkInput, type NetworkRole } from '@/domain/network/roles';
import type { Provision } from '@/domain/provision/provision';

/** A network that another provision was made with. */
export interface OtherNetwork {
  readonly network: Network;
  /** The provision's name. */
  readonly provision: string;
  /** It never came to run, or is on its way out: its network may well be given up. */
  readonly failed: boolean;
}

/** What other provisions use already. */
export interface Others {
  readonly networks: readonly OtherNetwork[];
  /** The names of provisions by the addresses of their hosts, written as `textOf` does. */
  readonly hosts: ReadonlyMap<string, string>;
}

export const NO_OTHERS: Others = { networks: [], hosts: new Map() };

const MEETING: ReadonlySet<NetworkRole> = new Set(['block', 'network', 'hosts']);

/** Whether an input may say the same as one of another provision: only then need these be known. */
export function meetOthers(inputs: readonly NetworkInput[]): boolean {
  return inputs.some(({ role }) => MEETING.has(role));
}

/** What is looked at of a provision. */
type UsedProvision = Pick<Provision, 'name' | 'state' | 'userInputs' | 'values'> & {
  readonly objects: { readonly hosts: readonly { readonly name: string | null }[] };
};

/** What provisions use that still stand: one that is DONE has given its networks and hosts back. */
export function othersOf(provisions: readonly UsedProvision[]): Others {
  const standing = provisions.filter(({ state }) => state !== 'DONE');
  return {
    networks: standing.flatMap(networksOf),
    hosts: new Map(standing.flatMap(hostsOf)),
  };
}

/** Given as a block, or as an address with a mask. */
function networksOf({ name, state, userInputs, values }: UsedProvision): readonly OtherNetwork[] {
  const inputs = networkInputs(parseInputs(userInputs));
  return inputs
    .flatMap((input) => {
      if (input.role === 'network') return [planOf(inputs, input.group, values).addressed];
      if (input.role !== 'block') return [];
      return textsOf(values, input).map((text) => parseBlock(text)?.network ?? null);
    })
    .flatMap((network) =>
      network === null ? [] : [{ network, provision: name, failed: hasFailed(state) }],
    );
}

/** One that failed to scale runs as it did before. */
function hasFailed(state: UsedProvision['state']): boolean {
  return state !== 'SCALING_FAILURE' && state.endsWith('_FAILURE');
}

/** Hosts bear their address as name. */
function hostsOf({ name, objects }: UsedProvision): readonly (readonly [string, string])[] {
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
  return [...advice, ...overlapAdvice(value, network, others)];
}

/** The first other network that this one overlaps; `value` is how it is called in the advice. */
export function overlapAdvice(
  value: string,
  network: Network,
  others: readonly OtherNetwork[],
): readonly Advice[] {
  const other = others.find((each) => overlaps(each.network, network));
  if (other === undefined) return [];
  const { provision } = other;
  return [{ code: 'overlap', value, other: networkTextOf(other.network), provision }];
}
