import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import { REDACTED } from '@/domain/provider';
import { replaceSecrets } from '@/domain/inputs/secret-keys';
import { stringifyJson } from '@/lib/exact-json';
import { isJsonNumber, isJsonObject, type JsonValue } from '@/lib/json';
import { CopyText } from '@/ui/CopyText';

interface InputValueProps {
  readonly value: JsonValue | undefined;
  readonly sensitive: boolean;
  /** What the number counts; null when unknown. */
  readonly unit: string | null;
}

/** A value as it was given; a secret only as the word that it is one. */
export function InputValue({ value, sensitive, unit }: InputValueProps) {
  const { t } = useTranslation('provision');
  const muted = (word: string) => (
    <Box component="span" sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
      {word}
    </Box>
  );
  if (value === undefined || value === null) return muted(t('inputs.notSet'));
  if (sensitive || value === REDACTED) return muted(t('inputs.hidden'));
  if (typeof value === 'boolean') return value ? t('inputs.yes') : t('inputs.no');
  if (value === '') return muted(t('inputs.empty'));
  const text = textOf(
    replaceSecrets(
      value,
      () => t('inputs.hidden'),
      ({ masked }) => masked,
    ),
  );
  if (text === '') return muted(t('inputs.empty'));
  return <CopyText text={text} shown={unit === null ? text : `${text} ${unit}`} />;
}

/** Plain lists and maps in words, one line an entry; whatever is nested as JSON. */
function textOf(value: JsonValue): string {
  if (typeof value !== 'object' || value === null || isJsonNumber(value)) return String(value);
  if (!isJsonObject(value)) return value.map(entryText).join(', ');
  return Object.entries(value)
    .map(([key, entry]) => `${key} = ${entryText(entry)}`)
    .join(', ');
}

const entryText = (value: JsonValue): string =>
  typeof value === 'object' ? stringifyJson(value) : String(value);
