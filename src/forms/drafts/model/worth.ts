import type { AnyDraft } from '@/forms/drafts/model/draft-file';

/** Whether somebody would miss it: a choice that one click makes again is no work. */
export function isWorthKeeping({ draft }: AnyDraft): boolean {
  const { name, description, values } = draft;
  return name !== '' || description !== '' || Object.keys(values).length > 0;
}
