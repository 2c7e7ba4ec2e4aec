import type { Driver } from '@/domain/driver';
import type { Provider } from '@/domain/provider';
import {
  ACTION_KINDS,
  actionFor,
  type ActionContext,
  type ActionKind,
  type ActionReason,
} from '@/domain/provision/actions';
import { publicRanges } from '@/domain/provision/addresses';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';

/** The kinds of things that the palette finds, in the order in which they are shown. */
export const ENTRY_GROUPS = [
  'pages',
  'provisions',
  'actions',
  'hosts',
  'providers',
  'drivers',
] as const;
export type EntryGroup = (typeof ENTRY_GROUPS)[number];

/** One line of the palette. */
export interface Entry {
  readonly key: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Beside the label: what it belongs to. */
  readonly hint: string;
  readonly href: string;
  /** Why it can't be done; null where it can, and for all that is no action. */
  readonly reason: ActionReason | null;
}

/** What there is to find. */
export interface Findable {
  readonly provisions: readonly Provision[];
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
  /** The pages, by name. */
  readonly pages: readonly { readonly label: string; readonly href: string }[];
  /** What each action is called. */
  readonly actions: Readonly<Record<ActionKind, string>>;
  /** What the rules want to know of a provision besides itself. */
  readonly contextOf: (provision: Provision) => ActionContext;
  readonly state: (provision: Provision) => string;
}

/** So many of each kind are shown: more are a reason to type more. */
const MOST = 6;

type Fits = (text: string) => boolean;

/** Every word of the search has to be in the text, in any order. */
function fits(search: string): Fits {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}

/** The first few that fit. */
function* firstOf(entries: Iterable<Entry>): Generator<Entry> {
  let count = 0;
  for (const entry of entries) {
    yield entry;
    count += 1;
    if (count === MOST) return;
  }
}

function* pagesOf({ pages }: Findable, fit: Fits): Generator<Entry> {
  for (const { label, href } of pages) {
    if (fit(label)) yield { key: href, group: 'pages', label, hint: '', href, reason: null };
  }
}

function* provisionsOf({ provisions, state }: Findable, fit: Fits): Generator<Entry> {
  for (const provision of provisions) {
    const { id, name } = provision;
    if (!fit(`${name} #${String(id)} ${provision.description}`)) continue;
    yield {
      key: `provision ${String(id)}`,
      group: 'provisions',
      label: name,
      hint: state(provision),
      href: links.provision(id),
      reason: null,
    };
  }
}

function* actionsOf({ provisions, actions, contextOf }: Findable, fit: Fits): Generator<Entry> {
  for (const provision of provisions) {
    for (const kind of ACTION_KINDS) {
      if (!fit(`${actions[kind]} ${provision.name}`)) continue;
      yield {
        key: `${kind} ${String(provision.id)}`,
        group: 'actions',
        label: actions[kind],
        hint: provision.name,
        href: links.provision(provision.id, 'overview', kind),
        reason: actionFor(kind, provision, contextOf(provision)).reason,
      };
    }
  }
}

function* hostsOf({ provisions }: Findable, fit: Fits): Generator<Entry> {
  for (const provision of provisions) {
    const addresses = [
      ...provision.objects.hosts.flatMap(({ name, resourceId }) => [name, resourceId]),
      ...publicRanges(provision).map(({ ip }) => ip),
    ];
    for (const address of new Set(addresses)) {
      if (address === null || !fit(address)) continue;
      yield {
        key: `host ${String(provision.id)} ${address}`,
        group: 'hosts',
        label: address,
        hint: provision.name,
        href: links.provision(provision.id, 'objects'),
        reason: null,
      };
    }
  }
}

function* providersOf({ providers }: Findable, fit: Fits): Generator<Entry> {
  for (const { id, name, driver } of providers) {
    if (!fit(`${name} ${driver}`)) continue;
    const key = `provider ${String(id)}`;
    yield {
      key,
      group: 'providers',
      label: name,
      hint: driver,
      href: links.provider(id),
      reason: null,
    };
  }
}

function* driversOf({ drivers }: Findable, fit: Fits): Generator<Entry> {
  for (const { id, name } of drivers) {
    if (!fit(`${name} ${id}`)) continue;
    yield {
      key: `driver ${id}`,
      group: 'drivers',
      label: name,
      hint: id,
      href: links.driver(id),
      reason: null,
    };
  }
}

/**
 * What fits a search, a few of each kind. Actions and hosts only once something was typed: there are as many as
 * provisions, several times.
 */
export function findEntries(findable: Findable, search: string): readonly Entry[] {
  const fit = fits(search);
  const typed = search.trim() !== '';
  return [
    ...firstOf(pagesOf(findable, fit)),
    ...firstOf(provisionsOf(findable, fit)),
    ...(typed ? firstOf(actionsOf(findable, fit)) : []),
    ...(typed ? firstOf(hostsOf(findable, fit)) : []),
    ...firstOf(providersOf(findable, fit)),
    ...firstOf(driversOf(findable, fit)),
  ];
}
