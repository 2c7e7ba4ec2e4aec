import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldErrors } from '@/api/errors';
import { checkName, checkText } from '@/domain/inputs/name';
import type { FormValue } from '@/domain/inputs/values';
import { problemText } from '@/forms/inputs/problem-text';
import type { FieldSource } from '@/forms/step-form/field-source';
import type { StepForm } from '@/forms/step-form/step-form';
import { useStepForm, type FieldBinding } from '@/forms/step-form/use-step-form';
import { memoLast } from '@/lib/memo-last';

/** Both may be empty: what is empty is left out of the request, and OneForm gives the name. */
export interface NameValues {
  readonly name: string;
  readonly description: string;
}

/**
 * The step that asks for name and description, of a provider or of a provision.
 *
 * @param source holds `name` and `description`; refusals of anything else are ignored
 * @param defaultName what OneForm takes where no name is typed
 */
export function useNameForm(source: FieldSource, defaultName: string): StepForm {
  const { t } = useTranslation('forms');
  const binding = useMemo((): FieldBinding => {
    const labels = new Map([
      ['name', t('name.label')],
      ['description', t('name.description')],
    ]);
    const refusals = memoLast(
      (refused: FieldErrors) =>
        new Map(
          [...labels.keys()].flatMap((field): [string, string][] => {
            const messages = refused[field];
            return messages === undefined ? [] : [[field, messages.join('; ')]];
          }),
        ),
    );
    return {
      labels,
      subscribe: source.subscribe,
      value: (field) => (labels.has(field) ? textOf(source.typed()[field]) : undefined),
      refusals: () => refusals(source.refused()),
      type: source.type,
      check: () => {
        const { name, description } = source.typed();
        const typed = textOf(name);
        const wrong = new Map<string, string>();
        const nameProblem = checkName(typed === '' ? defaultName : typed);
        if (nameProblem !== null) {
          const words = problemText(t, nameProblem);
          wrong.set(
            'name',
            typed === '' ? t('problems.default_name', { name: defaultName }) : words,
          );
        }
        const textProblem = checkText(textOf(description));
        if (textProblem !== null) wrong.set('description', problemText(t, textProblem));
        return wrong;
      },
    };
  }, [t, source, defaultName]);
  return useStepForm(binding);
}

function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
