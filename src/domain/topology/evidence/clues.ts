import type { OneHost } from '@/domain/provision/objects';
import type { Evidence, ResourceTrace } from '@/domain/topology/evidence/evidence';
import type { ObjectKind } from '@/domain/topology/evidence/log-events';
import { cloudKindOf, keyOf, type CloudKind } from '@/domain/topology/evidence/resource-kind';
import { baseName, compareText } from '@/domain/topology/identity';
import type { MapProvision } from '@/domain/topology/subject';

/** What the log says of one thing of the map, and, of a failure, in which words. */
export interface Clue {
  readonly state: ResourceTrace['state'];
  readonly reason: string | null;
  /** What the cloud calls it, where the log says so. */
  readonly id?: string | null;
}

/** The log's evidence, asked by the things of the map. Null: the log says nothing of it. */
export interface Clues {
  readonly cloud: (kind: Exclude<CloudKind, 'machine'>) => Clue | null;
  /** The machine behind a host, as Terraform tells of it. */
  readonly machine: (host: OneHost) => Clue | null;
  /** A machine that no host of the document stands for yet: by its address, else the n-th from 0. */
  readonly comingMachine: (address: string | null, index: number) => Clue | null;
  /** Machines that the log saw made, that it never saw destroyed, and that the document does not have. */
  readonly strayMachines: readonly Clue[];
  /** What Ansible says of a host: only failures. */
  readonly configured: (host: OneHost) => Clue | null;
  /** An object of OpenNebula: one of the provision's own. */
  readonly object: (kind: ObjectKind, item: KnownObject) => Clue | null;
  readonly removesAll: boolean | null;
  readonly noAddress: string | null;
}

/** Failures first; then whatever is least sure. */
const WORST = ['failed', 'destroying', 'creating', 'present', 'planned', 'gone'] as const;

/** Several resources as one thing: it is there when all of them are. */
function together(traces: readonly ResourceTrace[]): Clue | null {
  const state = WORST.find((each) => traces.some((trace) => trace.state === each));
  if (state === undefined) return null;
  // Some are there and others to come: not all of it.
  if (state === 'present' && traces.some((trace) => trace.state === 'planned')) {
    return { state: 'creating', reason: null };
  }
  return { state, reason: traces.find((trace) => trace.state === state)?.reason ?? null };
}

const clueOf = (trace: ResourceTrace | undefined): Clue | null =>
  trace === undefined ? null : { state: trace.state, reason: trace.reason, id: trace.id };

/** Numbers as numbers, so that `host[10]` comes after `host[9]`. */
function byKey(one: ResourceTrace, other: ResourceTrace): number {
  const [first, second] = [Number(keyOf(one.address)), Number(keyOf(other.address))];
  return first - second || compareText(one.address, other.address);
}

/** Whether a resource is the machine behind a host: by the cloud's id, with or without its zone before it, or by address. */
function isBehind({ address, id }: ResourceTrace, { name, resourceId }: OneHost): boolean {
  if (name !== null && keyOf(address) === name) return true;
  return id !== null && resourceId !== null && (id === resourceId || id.endsWith(`/${resourceId}`));
}

interface Machines {
  readonly of: ReadonlyMap<OneHost, ResourceTrace>;
  readonly coming: readonly ResourceTrace[];
}

function machinesOf(evidence: Evidence, hosts: readonly OneHost[]): Machines {
  const all = [...evidence.resources.values()].filter(
    ({ address }) => cloudKindOf(address) === 'machine',
  );
  const of = new Map<OneHost, ResourceTrace>();
  const byId = new Map<string, ResourceTrace>();
  for (const trace of all) {
    for (const name of [keyOf(trace.address), trace.id, trace.id?.split('/').at(-1)]) {
      if (name !== null && name !== undefined) byId.set(name, trace);
    }
  }
  for (const host of hosts) {
    const trace = byId.get(host.resourceId ?? '') ?? byId.get(host.name ?? '');
    if (trace !== undefined && isBehind(trace, host)) of.set(host, trace);
  }
  const [only] = all;
  const [host] = hosts;
  // The one machine that there is can only be the one host's.
  if (all.length === 1 && hosts.length === 1 && only !== undefined && host !== undefined) {
    of.set(host, only);
  }
  const taken = new Set(of.values());
  const coming = all.filter((trace) => !taken.has(trace) && trace.state !== 'gone').sort(byKey);
  return { of, coming };
}

/**
 * The host behind a name of Ansible's inventory. By its own address; else by the address that the failure
 * speaks of; else by its place, where the inventory lists as many as the provision has: OneForm lists them in
 * the order of its document. Null where none of this tells.
 */
function hostBehind(
  alias: string,
  text: string,
  { inventory }: Evidence,
  hosts: readonly OneHost[],
): OneHost | null {
  const own = hosts.find(({ name }) => name === alias);
  if (own !== undefined) return own;
  const spokenOf = hosts.filter(({ name }) => name !== null && namesAddress(text, name));
  const [first] = spokenOf;
  if (first !== undefined && spokenOf.length === 1) return first;
  const place = inventory.indexOf(alias);
  return place !== -1 && inventory.length === hosts.length ? (hosts[place] ?? null) : null;
}

/** Whether a text holds an address, and not only as the beginning of a longer one. */
function namesAddress(text: string, address: string): boolean {
  const at = text.indexOf(address);
  if (address === '' || at === -1) return false;
  const [before, after] = [text[at - 1] ?? ' ', text.slice(at + address.length)];
  return !/[\d.:a-f]/i.test(before) && !/^(?:[\da-f]|\.\d|:[\da-f])/i.test(after);
}

/** The message in what Ansible prints of a failed task; all of it where it is written otherwise. */
function taskReason(text: string): string | null {
  const [, message] = /"msg": "((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  if (message === undefined) return text === '' ? null : text;
  return message.replaceAll(String.raw`\n`, ' ').replaceAll(/\\(.)/g, '$1');
}

function configuredBy(evidence: Evidence, hosts: readonly OneHost[]): ReadonlyMap<OneHost, Clue> {
  const found = new Map<OneHost, Clue>();
  for (const [alias, text] of evidence.failedHosts) {
    const host = hostBehind(alias, text, evidence, hosts);
    if (host !== null) found.set(host, { state: 'failed', reason: taskReason(text) });
  }
  return found;
}

interface KnownObject {
  readonly id: number | null;
  readonly name: string | null;
}

const objectsOf = ({ objects }: MapProvision, kind: ObjectKind): readonly KnownObject[] => {
  switch (kind) {
    case 'cluster':
      return [objects.cluster];
    case 'host':
      return objects.hosts;
    case 'network':
      return objects.networks;
    case 'datastore':
      return objects.datastores;
  }
};

/**
 * The object that was refused. OneForm makes and removes objects one after the other and stops at the first
 * refusal, so it is the first that is not made, or not gone.
 */
function refusedObject(
  { refusal, deleted }: Evidence,
  provision: MapProvision,
): KnownObject | null {
  if (refusal === null) return null;
  const objects = objectsOf(provision, refusal.kind);
  if (refusal.making) {
    const unmade = objects.filter(({ id }) => id === null);
    // OneForm gives the name its suffix just before it asks for the object.
    return unmade.find(({ name }) => baseName(name) !== name) ?? unmade[0] ?? null;
  }
  const there = objects.filter(({ id }) => id !== null);
  const gone = deleted.get(refusal.kind);
  return (
    there.find(({ id }) => id === refusal.id) ??
    there.find(({ id }) => id !== null && gone?.has(id) !== true) ??
    null
  );
}

/** Reads the evidence for the things of one provision. */
export function cluesOf(evidence: Evidence, provision: MapProvision): Clues {
  const { hosts } = provision.objects;
  const traces = [...evidence.resources.values()];
  const machines = machinesOf(evidence, hosts);
  const configured = configuredBy(evidence, hosts);
  const refused = refusedObject(evidence, provision);
  return {
    cloud: (kind) => together(traces.filter(({ address }) => cloudKindOf(address) === kind)),
    machine: (host) => clueOf(machines.of.get(host)),
    comingMachine: (address, index) =>
      clueOf(
        address === null
          ? machines.coming[index]
          : machines.coming.find((trace) => keyOf(trace.address) === address),
      ),
    strayMachines: machines.coming.flatMap((trace) =>
      trace.state === 'planned' || trace.state === 'failed' ? [] : (clueOf(trace) ?? []),
    ),
    configured: (host) => configured.get(host) ?? null,
    object: (kind, item) => {
      if (item === refused) return { state: 'failed', reason: evidence.refusal?.text ?? null };
      return item.id !== null && evidence.deleted.get(kind)?.has(item.id) === true
        ? { state: 'gone', reason: null }
        : null;
    },
    removesAll: evidence.removesAll,
    noAddress: evidence.noAddress,
  };
}
