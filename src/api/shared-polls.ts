import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

import { queryKeys } from '@/api/query-keys';
import { updateRow } from '@/api/provision-cache';
import type { Provision } from '@/domain/provision/provision';
import { parseJson, stringifyJson } from '@/lib/exact-json';
import { isJsonObject, type JsonValue } from '@/lib/json';
import { randomId } from '@/lib/random-id';
import type { TabChannel } from '@/lib/tab-channel';

/**
 * What one tab has polled is news for all tabs of the browser, and begins their waits again: so that ten tabs ask OneForm
 * hardly more often than one (contract#cost). Each tab waits a little longer than the one before it, so that the first that
 * can be seen asks, and the others have its answer before their turn. Only the list and single provisions are shared, as they were parsed: secrets are `__redacted__` in them, and the tabs run the same build.
 */
type Message =
  /** Is anybody there? Answered by `here`. */
  | { readonly kind: 'hello' | 'here' | 'bye'; readonly tab: string }
  | {
      readonly kind: 'data';
      readonly tab: string;
      /** Who asked: another user may see something else. */
      readonly who: string;
      readonly key: QueryKey;
      /** When it was fetched, in ms since 1970. */
      readonly at: number;
      readonly data: JsonValue;
    };

const isShared = (key: QueryKey): boolean =>
  key[0] === queryKeys.provisions[0] && (key[1] === 'list' || key[1] === 'one');

function parseMessage(text: string): Message | null {
  const value = parseJson(text);
  if (!isJsonObject(value) || typeof value['tab'] !== 'string') return null;
  const { kind, tab, who, key, at, data } = value;
  if (kind === 'hello' || kind === 'here' || kind === 'bye') return { kind, tab };
  if (kind !== 'data' || typeof who !== 'string' || typeof at !== 'number') return null;
  return Array.isArray(key) && data !== undefined ? { kind, tab, who, key, at, data } : null;
}

/** So much longer waits each tab than the one before it, in ms: longer than OneForm takes to answer. */
const TURN = 500;
const LONGEST_TURN = 5_000;

export interface SharedPolls {
  /** How much longer than usual this tab waits before it asks, in ms. */
  readonly turn: () => number;
  readonly end: () => void;
}

/** Where there are no other tabs that could be reached. */
export const ALONE: SharedPolls = { turn: () => 0, end: () => undefined };

/**
 * Shares what is polled with the other tabs.
 *
 * @param who the name of the user who is logged in now; null while none is
 */
export function sharePolls(
  client: QueryClient,
  channel: TabChannel,
  who: () => string | null,
): SharedPolls {
  const tab = randomId();
  const others = new Set<string>();
  const post = (message: Message): void => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of this app is a list of texts, numbers and plain objects
    channel.post(stringifyJson(message as unknown as JsonValue));
  };
  const take = ({ key, at, data }: Message & { readonly kind: 'data' }): void => {
    const query = client.getQueryCache().find({ queryKey: key, exact: true });
    // What this tab does not show it does not keep; what it has of a later time is newer.
    if (query === undefined || query.state.dataUpdatedAt >= at) return;
    client.setQueryData(key, data, { updatedAt: at });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by the same build, in the other tab
    if (key[1] === 'one') updateRow(client, data as unknown as Provision);
  };
  const unlisten = channel.listen((text) => {
    const message = parseMessage(text);
    if (message === null || message.tab === tab) return;
    if (message.kind === 'bye') {
      others.delete(message.tab);
      return;
    }
    others.add(message.tab);
    if (message.kind === 'hello') post({ kind: 'here', tab });
    if (message.kind === 'data' && isShared(message.key) && message.who === who()) take(message);
  });
  const unsubscribe = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of any query: nothing is known of its data
    const { queryKey, state } = event.query as Query;
    const name = who();
    // What was set by hand came from another tab, or is a part of what will be fetched.
    if (event.action.manual === true || others.size === 0 || name === null) return;
    if (!isShared(queryKey)) return;
    const { data } = state;
    const at = state.dataUpdatedAt;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain data: texts, numbers, lists, maps and exact numbers
    post({ kind: 'data', tab, who: name, key: queryKey, at, data: data as JsonValue });
  });
  post({ kind: 'hello', tab });
  return {
    turn: () => Math.min(LONGEST_TURN, TURN * [...others].filter((other) => other < tab).length),
    end: () => {
      unsubscribe();
      post({ kind: 'bye', tab });
      unlisten();
      channel.close();
    },
  };
}
