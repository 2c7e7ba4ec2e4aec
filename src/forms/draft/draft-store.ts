import { z } from 'zod/mini';

import type { DraftStorage } from '@/forms/draft/draft-storage';

/** The drafts of one kind of form, by id. */
export interface DraftStore<T> {
  /** Null when there is none, or when it can't be read any more. */
  load(id: string): T | null;
  /** The caller has taken secrets out (`withoutSecrets`). False when it could not be kept. */
  save(id: string, draft: T): boolean;
  drop(id: string): void;
}

interface DraftStoreOptions<T> {
  readonly storage: DraftStorage;
  /** Names the form: `provider`, `provision`. */
  readonly kind: string;
  /** Raised when the shape changes in a way that `schema` would not notice. */
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
}

/**
 * Keeps drafts of one kind. What is read back is parsed: another version of the program, or a person, may
 * have written it; what does not fit is thrown away rather than shown half.
 */
export function createDraftStore<T>(options: DraftStoreOptions<T>): DraftStore<T> {
  const { storage, kind, version, schema } = options;
  const envelope = z.object({ version: z.literal(version), draft: schema });
  const keyOf = (id: string): string => `oneprovision:draft:${kind}:${id}`;
  return {
    load: (id) => {
      const text = storage.read(keyOf(id));
      if (text === null) return null;
      const read = z.safeParse(envelope, parseJson(text));
      if (read.success) return read.data.draft;
      storage.remove(keyOf(id));
      return null;
    },
    save: (id, draft) => storage.write(keyOf(id), JSON.stringify({ version, draft })),
    drop: (id) => {
      storage.remove(keyOf(id));
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
