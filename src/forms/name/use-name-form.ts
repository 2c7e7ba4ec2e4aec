import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { checkName, checkText } from '@/domain/inputs/name';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { problemText } from '@/forms/inputs/problem-text';
import type { StepForm, StepValues } from '@/forms/step-form/step-form';
import { useStepForm } from '@/forms/step-form/use-step-form';

/** Both may be empty: what is empty is left out of the request, and OneForm gives the name. */
export interface NameValues {
  readonly name: string;
  readonly description: string;
}

interface NameFormOptions {
  /** What was typed before. Asked once. */
  readonly readTyped: () => NameValues;
  /** What OneForm takes where no name is typed. */
  readonly defaultName: string;
  /** OneForm's messages by attribute; others than these two are ignored. Keep its identity. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
  /** Keep its identity. */
  readonly onTyped: (field: keyof NameValues, value: string) => void;
}

/** The step that asks for name and description, of a provider or of a provision. */
export function useNameForm({
  readTyped,
  defaultName,
  refused,
  onTyped,
}: NameFormOptions): StepForm {
  const { t } = useTranslation('forms');
  const labels = useMemo(
    () =>
      new Map([
        ['name', t('name.label')],
        ['description', t('name.description')],
      ]),
    [t],
  );
  const check = useCallback(
    (values: FormValues) => {
      const { name, description } = nameValues(values);
      const wrong = new Map<string, string>();
      const nameProblem = checkName(name === '' ? defaultName : name);
      if (nameProblem !== null) {
        const words = problemText(t, nameProblem);
        wrong.set('name', name === '' ? t('problems.default_name', { name: defaultName }) : words);
      }
      const textProblem = checkText(description);
      if (textProblem !== null) wrong.set('description', problemText(t, textProblem));
      return wrong;
    },
    [t, defaultName],
  );
  const refusals = useMemo(
    () =>
      new Map(
        (['name', 'description'] as const).flatMap((field): [string, string][] => {
          const messages = refused[field];
          return messages === undefined ? [] : [[field, messages.join('; ')]];
        }),
      ),
    [refused],
  );
  const onEdit = useCallback(
    (field: string, value: FormValue) => {
      if (field === 'name' || field === 'description') onTyped(field, textOf(value));
    },
    [onTyped],
  );
  const [initial] = useState((): StepValues => {
    const { name, description } = readTyped();
    return { name, description };
  });
  return useStepForm({ labels, initial, check, refusals, onEdit });
}

function nameValues(values: FormValues): NameValues {
  return { name: textOf(values['name']), description: textOf(values['description']) };
}

function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
