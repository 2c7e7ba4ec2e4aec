import { z } from 'zod/mini';

import { draftPrefix } from '@/forms/drafts/draft-key';
import type { AppStorage } from '@/lib/app-storage';

/** A draft as it is listed. */
export interface StoredDraft<T> {
  readonly id: string;
  /** When it was last written, in unix ms. */
  readonly savedAt: number;
  readonly draft: T;
}

/** One person's drafts of one kind of form, by id. */
export interface DraftStore<T> {
  /** Null when there is none, or when it can't be read any more. */
  load(id: string): T | null;
  /** The caller has taken secrets out (`withoutSecrets`). False when it could not be kept. */
  save(id: string, draft: T): boolean;
  drop(id: string): void;
  /** What was put together from drafts, as one; null when it is none. */
  parse(raw: unknown): T | null;
  /** All of them, the latest first. The same list as long as nothing has changed. */
  readonly list: () => readonly StoredDraft<T>[];
  /** Tells when the list may have changed, by another tab too; gives the way to end that. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface DraftStoreOptions<T> {
  readonly storage: AppStorage;
  /** Names the form: `provider`, `provision`. */
  readonly kind: string;
  /** Raised when the shape changes in a way that `schema` would not notice. */
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
}

/** How long a draft that is not touched is kept, in ms: 30 days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/**
 * One person's drafts of one kind. What is read back is parsed: another version of the program, or
 * a person, may have written it; what does not fit, or is too old, is thrown away rather than shown half.
 */
export function createDraftStore<T>(owner: string, options: DraftStoreOptions<T>): DraftStore<T> {
  const { storage, kind, version, schema } = options;
  const envelope = z.object({ version: z.literal(version), savedAt: z.number(), draft: schema });
  const prefix = draftPrefix(owner, kind);

  const read = (key: string, text: string): StoredDraft<T> | null => {
    const parsed = z.safeParse(envelope, parseJson(text));
    if (!parsed.success || Date.now() - parsed.data.savedAt > KEPT) return null;
    const { savedAt, draft } = parsed.data;
    return { id: key.slice(prefix.length), savedAt, draft };
  };
  const entries = (): readonly (readonly [string, string])[] =>
    storage
      .keys(prefix)
      .toSorted()
      .flatMap((key) => {
        const text = storage.read(key);
        return text === null ? [] : [[key, text] as const];
      });
  const sweep = () => {
    for (const [key, text] of entries()) if (read(key, text) === null) storage.remove(key);
  };

  const seen: { texts: string; list: readonly StoredDraft<T>[] } = { texts: '', list: [] };
  return {
    load: (id) => {
      const text = storage.read(prefix + id);
      const stored = text === null ? null : read(prefix + id, text);
      if (stored === null && text !== null) storage.remove(prefix + id);
      return stored?.draft ?? null;
    },
    save: (id, draft) =>
      storage.write(prefix + id, JSON.stringify({ version, savedAt: Date.now(), draft })),
    drop: (id) => {
      storage.remove(prefix + id);
    },
    parse: (raw) => {
      const parsed = z.safeParse(schema, raw);
      return parsed.success ? parsed.data : null;
    },
    list: () => {
      const found = entries();
      const texts = JSON.stringify(found);
      if (texts === seen.texts) return seen.list;
      seen.texts = texts;
      seen.list = found
        .flatMap(([key, text]) => read(key, text) ?? [])
        .toSorted((one, other) => other.savedAt - one.savedAt);
      return seen.list;
    },
    subscribe: (listener) => {
      sweep();
      return storage.subscribe(listener);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
