import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import {
  clipped,
  contains,
  maskTextOf,
  networkTextOf,
  parseAddress,
  parseBlock,
  parseMask,
  textOf,
  type Address,
  type Network,
} from '@/domain/network/address';
import type { Advice } from '@/domain/network/advice';
import {
  blockAdvice,
  overlapAdvice,
  type OtherNetwork,
  type Others,
} from '@/domain/network/others';
import { planOf, textsOf, valueOf, type Plan, type Range } from '@/domain/network/plan';
import type { NetworkInput } from '@/domain/network/roles';
import { assertNever } from '@/lib/assert-never';
import { sameJson } from '@/lib/same-json';

export interface InputAdvice {
  readonly input: string;
  readonly advice: Advice;
}

/**
 * What is odd about the networks in a form, in the order of its inputs.
 *
 * @param inputs those of the form that `networkInputs` knows
 * @param values as they would be sent, defaults filled in; what is missing or of another type is passed over
 * @param others what other provisions use already
 */
export function networkAdvice(
  inputs: readonly NetworkInput[],
  values: InputValues,
  others: Others,
): readonly InputAdvice[] {
  const plans = new Map<string, Plan>();
  for (const { group } of inputs) {
    if (!plans.has(group)) plans.set(group, planOf(inputs, group, values));
  }
  const ranges = [...plans.values()].flatMap(({ range }) => (range === null ? [] : [range]));
  return inputs.flatMap((input) => {
    const plan = plans.get(input.group);
    if (plan === undefined) return [];
    return adviceFor(input, plan, { values, others, ranges }).map((advice) => ({
      input: input.spec.name,
      advice,
    }));
  });
}

interface Form {
  readonly values: InputValues;
  readonly others: Others;
  readonly ranges: readonly Range[];
}

function adviceFor(input: NetworkInput, plan: Plan, form: Form): readonly Advice[] {
  const texts = textsOf(form.values, input);
  const { role } = input;
  const networks = othersFor(input, form);
  switch (role) {
    case 'network': {
      const overlap =
        plan.addressed === null
          ? []
          : overlapAdvice(networkTextOf(plan.addressed), plan.addressed, networks);
      return [
        ...texts.flatMap((text) =>
          networkAddressAdvice(text, plan.network, asksForPlain(input.spec)),
        ),
        ...overlap,
      ];
    }
    case 'mask': {
      return texts.flatMap((text) => maskAdvice(text, asksForPlain(input.spec)));
    }
    case 'block': {
      return texts.flatMap((text) => blockAdvice(text, networks));
    }
    case 'gateway': {
      return texts.flatMap((text) => gatewayAdvice(text, plan));
    }
    case 'dns': {
      return texts.flatMap((text) => text.split(/[\s,;]+/u).flatMap(addressAdvice));
    }
    case 'first': {
      return texts.flatMap((text) => firstAdvice(text, plan));
    }
    case 'size': {
      return sizeAdvice(valueOf(form.values, input.spec.name), plan);
    }
    case 'hosts': {
      // A list that is not there yet is not an empty one.
      return texts.length === 0 && Array.isArray(valueOf(form.values, input.spec.name))
        ? [{ code: 'no_hosts' }]
        : hostsAdvice(texts, form);
    }
    case 'address': {
      // A name is as good as an address here; only what tries to be an address and fails is odd.
      return texts.filter((text) => /^[\d.]+$|:.*:/u.test(text)).flatMap(addressAdvice);
    }
    default: {
      return assertNever(role);
    }
  }
}

/**
 * The networks that a value is compared with. A driver's default is what a failed provision was made with too, and
 * trying again with it is what people do then: no reason to advise against it.
 */
function othersFor({ spec }: NetworkInput, { values, others }: Form): readonly OtherNetwork[] {
  const { defaultValue } = spec;
  const untouched =
    defaultValue !== undefined && sameJson(valueOf(values, spec.name), defaultValue);
  return untouched ? others.networks.filter(({ failed }) => !failed) : others.networks;
}

function addressAdvice(value: string): readonly Advice[] {
  return value === '' || parseAddress(value) !== null ? [] : [{ code: 'not_an_address', value }];
}

/** A mask of no bits at all lets every address in, which is a mistake. */
function maskAdvice(value: string, asksForDots: boolean): readonly Advice[] {
  const prefix = parseMask(value);
  if (prefix === null || prefix === 0) return [{ code: 'not_a_mask', value }];
  if (!asksForDots || value.includes('.')) return [];
  return [{ code: 'mask_not_dotted', value, network: maskTextOf(prefix) }];
}

function networkAddressAdvice(
  value: string,
  network: Network | null,
  asksForAddress: boolean,
): readonly Advice[] {
  const address = parseAddress(value) ?? parseBlock(value);
  if (address === null) return addressAdvice(value);
  if ('network' in address) {
    if (asksForAddress) {
      const { family, first } = address.network;
      return [{ code: 'mask_besides', value, network: textOf({ family, value: first }) }];
    }
    return address.clean
      ? []
      : [{ code: 'host_bits', value, network: networkTextOf(address.network) }];
  }
  if (network === null || network.family !== address.family) return [];
  return address.value === network.first
    ? []
    : [{ code: 'host_bits', value, network: networkTextOf(network) }];
}

function gatewayAdvice(value: string, { network, range }: Plan): readonly Advice[] {
  const address = parseAddress(value);
  if (address === null) return addressAdvice(value);
  if (network !== null && !contains(network, address)) {
    return [{ code: 'gateway_outside', value, network: networkTextOf(network) }];
  }
  if (network !== null && isReserved(network, address)) {
    return [{ code: 'gateway_reserved', value, network: networkTextOf(network) }];
  }
  return range !== null && isWithin(range, address)
    ? [{ code: 'gateway_in_range', value, ...rangeTexts(range) }]
    : [];
}

function firstAdvice(value: string, { network }: Plan): readonly Advice[] {
  const address = parseAddress(value);
  if (address === null) return addressAdvice(value);
  if (network === null) return [];
  if (!contains(network, address)) {
    return [{ code: 'first_outside', value, network: networkTextOf(network) }];
  }
  return isReserved(network, address)
    ? [{ code: 'first_reserved', value, network: networkTextOf(network) }]
    : [];
}

/** A range that begins outside says so at its first address; its end is told where it begins inside. */
function sizeAdvice(size: unknown, { network, range }: Plan): readonly Advice[] {
  if (typeof size === 'number' && (!Number.isSafeInteger(size) || size < 1)) {
    return [{ code: 'not_a_count', value: String(size) }];
  }
  if (network === null || range === null || !contains(network, range.first)) return [];
  const end = lastUsable(network);
  if (range.last.value <= end) return [];
  const fits = end - range.first.value + 1n;
  return [
    {
      code: 'range_too_long',
      network: networkTextOf(network),
      fits: String(fits < 0n ? 0n : fits),
    },
  ];
}

function hostsAdvice(texts: readonly string[], { ranges, others }: Form): readonly Advice[] {
  const seen = new Set<string>();
  const told = new Set<string>();
  const advice: Advice[] = [];
  for (const value of texts) {
    const address = parseAddress(value);
    // The same address written in two ways is the same host.
    const key = address === null ? value : textOf(address);
    if (seen.has(key) && !told.has(key)) {
      told.add(key);
      advice.push({ code: 'duplicate_host', value });
    }
    if (seen.has(key)) continue;
    seen.add(key);
    advice.push(...addressAdvice(value));
    const provision = others.hosts.get(key);
    if (provision !== undefined) advice.push({ code: 'host_taken', value, provision });
    const range = address === null ? undefined : ranges.find((each) => isWithin(each, address));
    if (range !== undefined) advice.push({ code: 'host_in_range', value, ...rangeTexts(range) });
  }
  return advice;
}

function isReserved(network: Network, { value }: Address): boolean {
  // Networks of one or two addresses have none to spare (RFC 3021).
  if (network.last - network.first < 2n) return false;
  return value === network.first || (network.family === 4 && value === network.last);
}

/** The broadcast address of an IPv4 network belongs to no host. */
function lastUsable(network: Network): bigint {
  return network.family === 4 && network.last - network.first >= 2n
    ? network.last - 1n
    : network.last;
}

function isWithin({ first, last }: Range, { family, value }: Address): boolean {
  return family === first.family && first.value <= value && value <= last.value;
}

function rangeTexts({ first, last }: Range): { readonly first: string; readonly last: string } {
  return { first: textOf(first), last: textOf(clipped(last)) };
}

/** An address in four parts within a sentence, and a prefix behind it. */
const ADDRESSES = /\b\d{1,3}(?:\.\d{1,3}){3}\b(?<prefix>\/\d)?/gu;

/**
 * Whether the driver shows, by its default or in its description, that it wants plain addresses (or masks written
 * like them): `e.g. 255.255.255.0`. One that also shows a prefix (`10.0.0.0/24`) takes both.
 */
function asksForPlain({ defaultValue, description }: InputSpec): boolean {
  if (typeof defaultValue === 'string' && parseAddress(defaultValue) !== null) return true;
  const shown = [...description.matchAll(ADDRESSES)];
  return shown.length > 0 && shown.every(({ groups }) => groups?.['prefix'] === undefined);
}
