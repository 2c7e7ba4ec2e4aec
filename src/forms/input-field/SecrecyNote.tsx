import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue } from '@/domain/inputs/values';
import { hidesText, secretKeys } from '@/domain/inputs/secret-keys';
import { fieldIds } from '@/forms/fields/field-ids';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface SecrecyNoteProps {
  /** The DOM id of the field's control. */
  readonly id: string;
  readonly form: InputsForm;
  readonly spec: InputSpec;
  readonly value: FormValue;
}

/** So many keys are named. */
const NAMED = 10;

/** Says of a value that it is not kept, and lets the person decide where only the input's name is the reason. */
export function SecrecyNote({ id, form: { keeps, onShown }, spec, value }: SecrecyNoteProps) {
  const { t } = useTranslation('forms');
  const keys = useMemo(() => secretKeys(spec, value), [spec, value]);
  const { kept, by } = spec.secrecy;
  // Rows whose keys say secret are hidden; of a text with such keys, all of it.
  const hides = useMemo(() => hidesText(spec, value), [spec, value]);
  const masked = spec.secrecy.masked || hides || (keys.length > 0 && spec.kind === 'map');
  if (by === null && keys.length === 0) return null;
  // Where something that exists is changed, no draft keeps anything.
  const drafts = keeps === null;
  const shown = !masked && kept && by !== null;
  const word = drafts ? (masked || shown ? 'showAndKeep' : 'keep') : 'show';
  const byName = by === null ? 'byKeys' : 'byName';
  const text = shown ? 'shown' : !masked ? 'half' : by === 'driver' ? 'byDriver' : byName;
  const switched = onShown !== null && by !== 'driver' && (drafts || masked || shown);
  if (!drafts && !switched) return null;
  return (
    <>
      {drafts ? (
        <FormHelperText component="span" sx={{ display: 'block' }}>
          {t(`secrecy.${text}`, { keys: keys.slice(0, NAMED).join(', ') })}
        </FormHelperText>
      ) : null}
      {switched ? (
        <FormControlLabel
          label={t(`secrecy.${word}`)}
          slotProps={{ typography: { variant: 'caption' } }}
          control={
            <Switch
              size="small"
              checked={shown}
              onChange={(_event, checked) => {
                onShown(spec.name, checked);
              }}
              slotProps={{
                // Which field it is of is its description: its name would be found for the field's.
                input: { 'aria-describedby': fieldIds(id).label },
              }}
            />
          }
        />
      ) : null}
    </>
  );
}
