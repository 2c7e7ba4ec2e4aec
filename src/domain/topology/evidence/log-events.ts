import type { LineBlocks } from '@/domain/log/line-blocks';
import type { LogLine } from '@/domain/log/line';
import { parseStateChange } from '@/domain/provision/history';
import type { ProvisionState } from '@/domain/provision/state';

/** The kinds of object that OneForm makes in OpenNebula. */
export type ObjectKind = 'cluster' | 'host' | 'network' | 'datastore';

/** What Terraform says of one resource. `known`: it is in Terraform's state, so it was made before. */
type ResourceStep =
  'planned' | 'creating' | 'created' | 'create_failed' | 'destroying' | 'destroyed' | 'known';

/** What one line of a log proves about a single thing. Lines that prove nothing give no event. */
export type LogEvent =
  | { readonly type: 'state'; readonly from: ProvisionState; readonly to: ProvisionState }
  | {
      readonly type: 'resource';
      readonly step: ResourceStep;
      readonly address: string;
      /** What the cloud calls it. */
      readonly id: string | null;
    }
  /** The head of one of Terraform's messages; the resource that it is about comes some lines later. */
  | { readonly type: 'message'; readonly error: boolean; readonly text: string }
  | { readonly type: 'about'; readonly address: string }
  | {
      readonly type: 'object';
      readonly kind: ObjectKind;
      readonly id: number;
      readonly made: boolean;
    }
  /** OpenNebula said no. `making`: to a request to make something, whose id does not exist then. */
  | {
      readonly type: 'refused';
      readonly kind: ObjectKind;
      readonly making: boolean;
      readonly id: number | null;
      readonly text: string;
    }
  | { readonly type: 'removing'; readonly all: boolean }
  | { readonly type: 'no_address'; readonly text: string }
  | { readonly type: 'playbook' }
  | { readonly type: 'inventory'; readonly alias: string }
  | { readonly type: 'task' }
  | { readonly type: 'task_failed'; readonly alias: string; readonly text: string }
  | { readonly type: 'ignored' }
  | { readonly type: 'recap'; readonly alias: string; readonly failed: boolean };

/** Nothing of interest comes later in a line than that. */
const LOOKED_AT = 2_000;

/** A cheap first look: most lines are about nothing. */
const PROMISING =
  /^(?:State changed|fatal: \[|failed: \[|\.\.\.ignoring|Adding host |TASK \[|Running ansible|Deleting OpenNebula|Cluster '|Host '|Network '|Datastore ')|\[one\.|: ok=\d|: (?:Creat|Destr|Refreshing)|(?:Error|Warning): |^[\s│|]*with | will be created/;

const STEPS: readonly (readonly [RegExp, ResourceStep])[] = [
  [/^Creating\.\.\./, 'creating'],
  [/^Creation complete/, 'created'],
  [/^Creation errored/, 'create_failed'],
  [/^Destroying\.\.\./, 'destroying'],
  [/^Destruction complete/, 'destroyed'],
  [/^Refreshing state\.\.\./, 'known'],
];

const RESOURCE = /^(\S.*?): ((?:Creat|Destr|Refreshing).*)$/;
const PLANNED = /^# (\S.*) will be created$/;
const ID = /\[id=([^\]]+)\]/;
/** `module.host.aws_instance.host[1]`: parts with dots between, and perhaps a key in brackets at the end of each. */
const ADDRESS = /^[\w-]+(?:\[[^\]]*\])?(?:\.[\w-]+(?:\[[^\]]*\])?)+$/;

function resourceEvent(text: string): LogEvent | null {
  const planned = PLANNED.exec(text)?.[1];
  if (planned !== undefined) {
    return ADDRESS.test(planned)
      ? { type: 'resource', step: 'planned', address: planned, id: null }
      : null;
  }
  const [, address = '', rest = ''] = RESOURCE.exec(text) ?? [];
  // What Terraform calls a deposed object is the old one behind a replacement: another thing.
  if (!ADDRESS.test(address)) return null;
  const step = STEPS.find(([pattern]) => pattern.test(rest))?.[1];
  if (step === undefined) return null;
  return { type: 'resource', step, address, id: ID.exec(rest)?.[1] ?? null };
}

const KINDS: Readonly<Record<string, ObjectKind>> = {
  Cluster: 'cluster',
  Host: 'host',
  Network: 'network',
  Datastore: 'datastore',
  cluster: 'cluster',
  host: 'host',
  vn: 'network',
  datastore: 'datastore',
};

const OBJECT =
  /^(Cluster|Host|Network|Datastore) '.*' (?:(created) with ID '(\d+)'|with ID '(\d+)' deleted)$/;
const REFUSED = /\[one\.(\w+)\.(\w+)\] (.*)$/;
/** How OpenNebula names the object that it speaks of: `host 22`, `DATASTORE 104`. */
const NAMED: Readonly<Record<ObjectKind, RegExp>> = {
  cluster: /\bcluster (\d+)\b/i,
  host: /\bhost (\d+)\b/i,
  network: /\b(?:virtual )?(?:network|vnet|net) (\d+)\b/i,
  datastore: /\bdatastore (\d+)\b/i,
};

function refusal(text: string): LogEvent | null {
  const [, what = '', method = '', message = ''] = REFUSED.exec(text) ?? [];
  if (method === 'add_ar') return { type: 'no_address', text };
  const kind = KINDS[what];
  if (kind === undefined) return null;
  const making = method === 'allocate';
  const id = making ? undefined : NAMED[kind].exec(message)?.[1];
  return { type: 'refused', kind, making, id: id === undefined ? null : Number(id), text };
}

const TASK_FAILED = /^(?:fatal|failed): \[([^\]\s]+)(?: -> [^\]]*)?\]/;
const RECAP = /^(\S+)\s+: ok=\d+\s+changed=\d+\s+unreachable=(\d+)\s+failed=(\d+)/;
const INVENTORY = /^Adding host (\S+) to group node$/;

function ansibleEvent(text: string): LogEvent | null {
  const failed = TASK_FAILED.exec(text)?.[1];
  if (failed !== undefined) return { type: 'task_failed', alias: failed, text };
  if (text === '...ignoring') return { type: 'ignored' };
  if (text.startsWith('TASK [')) return { type: 'task' };
  if (text.startsWith('Running ansible playbook')) return { type: 'playbook' };
  const [, alias, unreachable, failures] = RECAP.exec(text) ?? [];
  if (alias !== undefined) {
    return { type: 'recap', alias, failed: unreachable !== '0' || failures !== '0' };
  }
  const listed = INVENTORY.exec(text)?.[1];
  return listed === undefined ? null : { type: 'inventory', alias: listed };
}

function objectEvent(text: string): LogEvent | null {
  const [, word = '', created, madeId, goneId] = OBJECT.exec(text) ?? [];
  const kind = KINDS[word];
  if (kind !== undefined) {
    return { type: 'object', kind, id: Number(madeId ?? goneId), made: created !== undefined };
  }
  return text.startsWith('Deleting OpenNebula ')
    ? { type: 'removing', all: text.endsWith('all provision objects') }
    : null;
}

/** What a line proves; null for most. */
function eventOf({ text: whole, level }: LogLine): LogEvent | null {
  const start = whole.length > LOOKED_AT ? whole.slice(0, LOOKED_AT) : whole;
  if (!PROMISING.test(start)) return null;
  // Terraform prints a frame around its messages.
  const text = start.replace(/^[│╷╵|\s]+/, '').trimEnd();
  const change = parseStateChange(text);
  if (change !== null) return { type: 'state', ...change };
  if (level === 'error' && text.includes('[one.')) return refusal(text);
  const head = /^(Error|Warning): /.exec(text)?.[1];
  if (head !== undefined) return { type: 'message', error: head === 'Error', text };
  const about = /^with (.+?),?$/.exec(text)?.[1];
  if (about !== undefined && ADDRESS.test(about)) return { type: 'about', address: about };
  return resourceEvent(text) ?? ansibleEvent(text) ?? objectEvent(text);
}

const known = new WeakMap<readonly LogLine[], readonly LogEvent[]>();

/** The events of a block of lines. Blocks never change, so each is read once, however often the log grows. */
function eventsOfBlock(block: readonly LogLine[]): readonly LogEvent[] {
  const found = known.get(block);
  if (found !== undefined) return found;
  const events = block.flatMap((line) => eventOf(line) ?? []);
  known.set(block, events);
  return events;
}

/** All events of a log, oldest first. */
export const eventsOf = ({ blocks }: LineBlocks): readonly LogEvent[] =>
  blocks.flatMap(eventsOfBlock);
