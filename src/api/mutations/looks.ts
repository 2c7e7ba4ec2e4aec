import type { Api } from '@/api/api';
import { failureOf } from '@/api/errors';
import { queryKeys } from '@/api/query-keys';
import { read, readList } from '@/api/read';
import { operationPath } from '@/api/send';
import type { Parsed, ParsedList } from '@/api/wire/parsed';
import { parseProvider } from '@/api/wire/provider';
import { parseProvision } from '@/api/wire/provision';
import type { Look, Seen } from '@/api/write';
import type { ProviderId, ProvisionId } from '@/domain/ids';
import { REDACTED, type Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import type { InputValues } from '@/domain/inputs/raw';
import { sameJson } from '@/lib/same-json';

export const readProvider = ({ transport }: Api, id: ProviderId): Promise<Provider> =>
  read(transport, { method: 'GET', path: operationPath('providers', id) }, parseProvider);

export const readProvision = ({ transport }: Api, id: ProvisionId): Promise<Provision> =>
  read(transport, { method: 'GET', path: operationPath('provisions', id) }, parseProvision);

/** `done` where it holds, `not_done` where it does not, or not yet. */
export const seenIf = (holds: boolean): Seen<void> =>
  holds ? { kind: 'done', answer: undefined } : { kind: 'not_done' };

/** After a delete: done once there is no such thing. */
export const lookGone =
  (readOne: () => Promise<unknown>): Look<void> =>
  async () => {
    try {
      await readOne();
      return { kind: 'not_done' };
    } catch (error) {
      if (failureOf(error).kind === 'not_found') return { kind: 'done', answer: undefined };
      throw error;
    }
  };

/**
 * After an operation on a provision.
 *
 * @param holds told from what was known of it when the operation was sent (null: nothing) and what is now (null: it is gone)
 */
export function lookAtProvision(
  api: Api,
  id: ProvisionId,
  holds: (before: Provision | null, after: Provision | null) => boolean,
): Look<void> {
  const before = api.client.getQueryData<Provision>(queryKeys.provision(id)) ?? null;
  return async () => {
    const after = await readProvision(api, id).catch((error: unknown) => {
      if (failureOf(error).kind === 'not_found') return null;
      throw error;
    });
    return seenIf(holds(before, after));
  };
}

/** Something was begun since: another state, or a new line in the history. */
export const hasMoved = (before: Provision | null, after: Provision | null): boolean =>
  before !== null &&
  after !== null &&
  (after.rawState !== before.rawState || after.history.length > before.history.length);

interface TextsAndValues {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly values?: InputValues | undefined;
}

/** After a change, which OneForm takes as a whole: told by what can be read of it. Secrets can't. */
export function seenIn<Answer extends { readonly name: string; readonly description: string }>(
  sent: TextsAndValues,
  answer: Answer,
  values: InputValues,
): Seen<Answer> {
  const pairs: (readonly [unknown, unknown])[] = [
    ...(sent.name === undefined || sent.name === '' ? [] : [[sent.name, answer.name] as const]),
    ...(sent.description === undefined ? [] : [[sent.description, answer.description] as const]),
    ...Object.entries(sent.values ?? {}).flatMap(([name, value]) => {
      const now = Object.hasOwn(values, name) ? values[name] : undefined;
      return now === REDACTED ? [] : [[value, now] as const];
    }),
  ];
  if (pairs.length === 0) return { kind: 'untold' };
  return pairs.every(([one, other]) => sameJson(one, other))
    ? { kind: 'done', answer }
    : { kind: 'not_done' };
}

/** So old a list still tells what was there before something was made, in ms. */
const FRESH = 60_000;
/** So long the list is waited for before something is made, in ms: without it the outcome stays unknown, but it can be made. */
const PATIENCE = 3_000;

/** After something was made: the one in the list that was not there before and is what was sent. */
export async function lookInList<Item extends { readonly id: number }>(
  { client, transport }: Api,
  list: {
    readonly path: string;
    readonly queryKey: readonly unknown[];
    readonly parse: (raw: unknown) => Parsed<Item>;
  },
  isIt: (item: Item) => boolean,
): Promise<Look<Item>> {
  const readItems = async (timeoutMs?: number): Promise<readonly Item[]> =>
    (
      await readList(
        transport,
        { method: 'GET', path: list.path, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
        list.parse,
      )
    ).items;
  const state = client.getQueryState<ParsedList<Item>>(list.queryKey);
  const cached =
    state !== undefined && Date.now() - state.dataUpdatedAt < FRESH ? state.data : undefined;
  const before = cached?.items ?? (await readItems(PATIENCE).catch(() => null));
  const known = before === null ? null : new Set(before.map(({ id }) => id));
  return async () => {
    if (known === null) return { kind: 'untold' };
    const [found, ...others] = (await readItems()).filter(
      (item) => !known.has(item.id) && isIt(item),
    );
    if (found === undefined) return { kind: 'not_done' };
    return others.length === 0 ? { kind: 'done', answer: found } : { kind: 'untold' };
  };
}
