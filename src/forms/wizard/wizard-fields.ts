import type { DriverId } from '@/domain/ids';
import { valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import type { FieldSource } from '@/forms/step-form/field-source';
import type { WizardEvent, WizardState } from '@/forms/wizard/wizard-state';
import type { WizardStore } from '@/forms/wizard/wizard-store';

type Store<Draft> = WizardStore<WizardState<Draft>, WizardEvent<never, never>>;

/** Name and description, as the fields of their step see them. */
export function nameSource({ read, dispatch, subscribe }: Store<WizardDraft>): FieldSource {
  return {
    typed: () => {
      const { name, description } = read().draft;
      return { name, description };
    },
    refused: () => read().outcome.texts,
    type: (field, value) => {
      if ((field === 'name' || field === 'description') && typeof value === 'string') {
        dispatch({ type: 'named', field, value });
      }
    },
    subscribe,
  };
}

/** What a driver asks for, as the fields of the inputs steps see it. */
export function inputSource(
  { read, dispatch, subscribe }: Store<WizardDraft>,
  driver: DriverId | null,
): FieldSource {
  return {
    typed: () => valuesFor(read().draft, driver),
    refused: () => read().outcome.inputs,
    type: (input, value) => {
      if (driver !== null) dispatch({ type: 'typed', driver, input, value });
    },
    subscribe,
  };
}
