import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import { fieldIds } from '@/forms/fields/field-ids';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface SecrecyNoteProps {
  /** The DOM id of the field's control. */
  readonly id: string;
  readonly form: InputsForm;
  readonly spec: InputSpec;
}

/** Says of a value that it is not kept, and lets the person decide where only the input's name is the reason. */
export function SecrecyNote({ id, form: { keeps, onShown }, spec }: SecrecyNoteProps) {
  const { t } = useTranslation('forms');
  const { masked, kept, by } = spec.secrecy;
  if (by === null) return null;
  // Where something that exists is changed, no draft keeps anything.
  const drafts = keeps === null;
  const shown = !masked && kept;
  const word = drafts ? (masked || shown ? 'showAndKeep' : 'keep') : 'show';
  const text = shown ? 'shown' : !masked ? 'half' : by === 'driver' ? 'byDriver' : 'byName';
  const switched = onShown !== null && by === 'name' && (drafts || masked || shown);
  if (!drafts && !switched) return null;
  return (
    <>
      {drafts ? (
        <FormHelperText component="span" sx={{ display: 'block' }}>
          {t(`secrecy.${text}`)}
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
