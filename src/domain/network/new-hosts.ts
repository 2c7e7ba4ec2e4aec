import { parseInputs } from '@/domain/inputs/parse';
import type { InputRole } from '@/domain/inputs/spec';
import { parseAddress, textOf } from '@/domain/network/address';
import type { Provision } from '@/domain/provision/provision';

/** What was typed as an amount: a whole number of at least 1, or null (contract#trap-5). */
export function amountIn(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,9}$/u.test(text)) return null;
  const amount = Number(text);
  return amount >= 1 ? amount : null;
}

/** Why an address can't be that of a new host. */
export type AddressProblem =
  /** OneForm takes it, and fails once the stages run (contract#scale-unchecked). */
  | { readonly code: 'not_an_address'; readonly value: string }
  | { readonly code: 'twice'; readonly value: string }
  /** It is a host of this provision. */
  | { readonly code: 'here'; readonly value: string };

interface NewAddresses {
  /** As typed, in their order. */
  readonly addresses: readonly string[];
  readonly problems: readonly AddressProblem[];
}

/** The addresses in a text, one a line or with commas and spaces between, and what is wrong with them. */
export function addressesIn(typed: string, { objects }: Pick<Provision, 'objects'>): NewAddresses {
  const addresses = typed.split(/[\s,;]+/u).filter((part) => part !== '');
  const here = new Set(objects.hosts.map(({ name }) => sameText(name ?? '')));
  const seen = new Set<string>();
  const problems = addresses.flatMap((value): readonly AddressProblem[] => {
    if (parseAddress(value) === null) return [{ code: 'not_an_address', value }];
    const text = sameText(value);
    if (here.has(text)) return [{ code: 'here', value }];
    if (seen.has(text)) return [{ code: 'twice', value }];
    seen.add(text);
    return [];
  });
  return { addresses, problems };
}

/** One text for each address, however it was written. */
export function sameText(value: string): string {
  const address = parseAddress(value);
  return address === null ? value : textOf(address);
}

/** The most that the driver allows when a provision is made; OneForm checks it then, and never again. Null: it says none. */
export function mostOf(
  { userInputs }: Pick<Provision, 'userInputs'>,
  role: Extract<InputRole, 'hosts' | 'public_ips'>,
): number | null {
  const match = parseInputs(userInputs).find((spec) => spec.role === role)?.match;
  return match?.kind === 'range' && typeof match.max === 'number' ? match.max : null;
}
