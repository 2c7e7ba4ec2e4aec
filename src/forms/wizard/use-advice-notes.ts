import { useSyncExternalStore } from 'react';

import { fieldsOf } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { fieldHref } from '@/forms/wizard/field-href';
import type { ReviewNote } from '@/forms/wizard/ReviewAdvice';

/** What is odd about the values of a step, once more for the review: in the order of `specs`. */
export function useAdviceNotes(
  { subscribe, readAll }: AdviceStore,
  specs: readonly InputSpec[],
  stepHref: string,
): readonly ReviewNote[] {
  const texts = useSyncExternalStore(subscribe, readAll);
  return fieldsOf(specs).flatMap(({ name, label }) =>
    (texts.get(name) ?? []).map((text) => ({ label, href: fieldHref(stepHref, name), text })),
  );
}
