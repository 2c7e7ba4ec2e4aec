import type { TFunction } from 'i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import { isSentEmpty, type FormValue, type MapRow } from '@/domain/inputs/values';
import type { Option } from '@/forms/input-field/options';

/** What each kind of field gets; label, hint, default and error are rendered around it. */
export interface WidgetProps {
  /** The DOM id of the control; of the first one where there are several, see `FieldShell`. */
  readonly id: string;
  readonly spec: InputSpec;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
  readonly invalid: boolean;
  /** Ids of the error, the unit and the hint, for the control. */
  readonly describedBy: string | undefined;
}

export interface ChoiceProps extends WidgetProps {
  readonly options: readonly Option[];
  /** What stands in place of the values while there are none. */
  readonly none: string;
}

/** The value of a field that holds text; a value left behind by another kind of field counts as empty. */
export function asText(value: FormValue): string {
  return typeof value === 'string' ? value : '';
}

/** What stands in the box of a text that holds none by choice. */
export function emptyWord(t: TFunction<'forms'>, value: FormValue): string | undefined {
  if (value === null) return t('default.nothing');
  return isSentEmpty(value) ? t('choice.empty') : undefined;
}

export function asTexts(value: FormValue): readonly string[] {
  return isList(value) ? [...value].filter((item) => typeof item === 'string') : [];
}

export function asRows(value: FormValue): readonly MapRow[] {
  return isList(value) ? [...value].filter((item) => typeof item === 'object') : [];
}

function isList(value: FormValue): value is readonly string[] | readonly MapRow[] {
  return Array.isArray(value);
}
