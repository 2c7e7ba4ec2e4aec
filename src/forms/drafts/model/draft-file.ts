import * as z from 'zod/mini';

import { PROVIDER_DRAFT, type ProviderDraft } from '@/forms/drafts/provider-draft';
import { PROVISION_DRAFT, type ProvisionDraft } from '@/forms/drafts/provision-draft';

/** A draft of either kind. */
export type AnyDraft =
  | { readonly kind: 'provider'; readonly draft: ProviderDraft }
  | { readonly kind: 'provision'; readonly draft: ProvisionDraft };

export type DraftKind = AnyDraft['kind'];

/** Larger files are no drafts, in bytes: that much is not typed. */
export const MAX_FILE = 512 * 1024;

/** Raised when older files can't be read any more. */
const VERSION = 1;

const HEAD = z.object({ format: z.literal('oneprovision-draft'), version: z.number() });

const FILE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('provider'), draft: PROVIDER_DRAFT }),
  z.object({ kind: z.literal('provision'), draft: PROVISION_DRAFT }),
]);

/** The text of a draft's file. The draft comes out of the browser's storage, where no secrets are. */
export function writeDraftFile({ kind, draft }: AnyDraft): string {
  const file = { format: 'oneprovision-draft', version: VERSION, kind, draft };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type DraftReading =
  | { readonly ok: true; readonly file: AnyDraft }
  | { readonly ok: false; readonly problem: 'not_a_draft' | 'newer' | 'damaged' };

/**
 * Reads a file that anybody may have written. Which steps were left counts for nothing: it is another person's way
 * through the wizard, or an older one.
 */
export function readDraftFile(text: string): DraftReading {
  const raw = parseJson(text);
  const head = z.safeParse(HEAD, raw);
  if (!head.success) return { ok: false, problem: 'not_a_draft' };
  if (head.data.version > VERSION) return { ok: false, problem: 'newer' };
  const parsed = z.safeParse(FILE, raw);
  if (!parsed.success) return { ok: false, problem: 'damaged' };
  const file = parsed.data;
  return {
    ok: true,
    file:
      file.kind === 'provider'
        ? { kind: 'provider', draft: { ...file.draft, left: [] } }
        : { kind: 'provision', draft: { ...file.draft, left: [] } },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
