import { provisionId, type ProvisionId } from '@/domain/ids';
import type { Change, ChangeKind } from '@/domain/provision/change-notice';
import type { AppStorage } from '@/lib/app-storage';
import { parseJson } from '@/lib/exact-json';
import { isJsonObject, type JsonValue } from '@/lib/json';

/** Something that came to an end while its page was not open. */
export interface Notice {
  readonly id: ProvisionId;
  readonly name: string;
  readonly kind: ChangeKind;
  /** Unix seconds of the server's clock. */
  readonly at: number;
  readonly read: boolean;
}

/** So many are kept, the newest first. */
const KEPT = 50;
const KINDS: readonly ChangeKind[] = ['finished', 'failed', 'stuck', 'removed'];

/** Every tab of a browser tells of the same change; the same again within so many seconds is no news. */
const SAME_WITHIN = 300;

function parseNotice(value: JsonValue): readonly Notice[] {
  if (!isJsonObject(value)) return [];
  const { id, name, at, read } = value;
  const kind = KINDS.find((known) => known === value['kind']);
  if (typeof id !== 'number' || typeof name !== 'string' || typeof at !== 'number') return [];
  return kind === undefined ? [] : [{ id: provisionId(id), name, kind, at, read: read === true }];
}

export interface NoticeStore {
  readonly subscribe: (listener: () => void) => () => void;
  /** The notices as text: the same text is the same list. */
  readonly text: () => string;
  /** Those that were not kept before. */
  readonly add: (changes: readonly Change[], at: number) => readonly Change[];
  readonly markRead: () => void;
  readonly clear: () => void;
}

/** What a text of the store holds; what can't be read of it is left out. */
export function noticesIn(text: string): readonly Notice[] {
  try {
    const value = parseJson(text);
    return Array.isArray(value) ? value.flatMap(parseNotice) : [];
  } catch {
    return [];
  }
}

/** The notices of one person in this browser: names and times of provisions, nothing that is secret. */
export function createNoticeStore(storage: AppStorage, owner: string): NoticeStore {
  const key = `notices:${encodeURIComponent(owner)}`;
  const text = (): string => storage.read(key) ?? '[]';
  const write = (notices: readonly Notice[]): void => {
    storage.write(key, JSON.stringify(notices.slice(0, KEPT)));
  };
  return {
    subscribe: storage.subscribe,
    text,
    add: (changes, at) => {
      const kept = noticesIn(text());
      const news = changes.filter(
        ({ id, kind }) =>
          !kept.some((each) => each.id === id && each.kind === kind && at - each.at < SAME_WITHIN),
      );
      if (news.length > 0) {
        write([...news.map((change) => ({ ...change, at, read: false })), ...kept]);
      }
      return news;
    },
    markRead: () => {
      const kept = noticesIn(text());
      if (kept.some(({ read }) => !read))
        write(kept.map(({ id, name, kind, at }) => ({ id, name, kind, at, read: true })));
    },
    clear: () => {
      storage.remove(key);
    },
  };
}
