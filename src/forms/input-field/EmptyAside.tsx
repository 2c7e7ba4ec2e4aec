import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import { checkInputs } from '@/domain/inputs/check';
import type { InputSpec } from '@/domain/inputs/spec';
import { isSentEmpty, SENT_EMPTY, type FormValue } from '@/domain/inputs/values';
import type { Widget } from '@/forms/input-field/widget-of';
import { FieldLink } from '@/forms/fields/FieldLink';

interface EmptyAsideProps {
  readonly spec: InputSpec;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
}

/** Whether a text that must be given may be empty: OneForm counts an empty one as given, unless its pattern forbids it. */
export function mayBeEmpty(spec: InputSpec, widget: Widget): boolean {
  if (spec.kind !== 'string' || !spec.mandatory) return false;
  if (widget !== 'string' && widget !== 'secret') return false;
  return checkInputs([spec], { [spec.name]: '' }).problems.size === 0;
}

/** At the right of the label of a text that must be given: the choice to send it empty on purpose. */
export function EmptyAside({ spec, value, onChange }: EmptyAsideProps) {
  const { t } = useTranslation('forms');
  if (isSentEmpty(value)) {
    return (
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Typography variant="caption">{t('sendEmpty.chosen')}</Typography>
        <FieldLink
          label={t('sendEmpty.undoLabel', { label: spec.label })}
          onClick={() => {
            onChange('');
          }}
        >
          {t('sendEmpty.undo')}
        </FieldLink>
      </Box>
    );
  }
  if (value !== '') return null;
  return (
    <FieldLink
      label={t('sendEmpty.chooseLabel', { label: spec.label })}
      onClick={() => {
        onChange(SENT_EMPTY);
      }}
    >
      {t('sendEmpty.choose')}
    </FieldLink>
  );
}
