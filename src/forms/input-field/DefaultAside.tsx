import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue, sameFormValue, type FormValue } from '@/domain/inputs/values';
import { FieldLink } from '@/forms/fields/FieldLink';
import { defaultText, openDefault } from '@/forms/input-field/default-text';

interface DefaultAsideProps {
  readonly spec: InputSpec;
  readonly value: FormValue;
  readonly onReset: (value: FormValue) => void;
}

/** So much of a default is told beside the label, in characters. */
const SHOWN = 200;

/** At the right of a field's label: that it holds its default, or what the default is and the way back to it. */
export function DefaultAside({ spec, value, onReset }: DefaultAsideProps) {
  const { t } = useTranslation('forms');
  if (spec.defaultValue === undefined) return null;
  const initial = initialFormValue(spec);
  if (sameFormValue(initial, value)) {
    return (
      <Typography variant="caption">
        {spec.nullDefault ? t('default.noValue') : t('default.unchanged')}
      </Typography>
    );
  }
  const words = { on: t('bool.on'), off: t('bool.off'), empty: t('default.empty') };
  const shown = spec.nullDefault
    ? t('default.nothing')
    : spec.secrecy.masked
      ? t('default.hidden')
      : defaultText(openDefault(spec), words, SHOWN);
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', minWidth: 0 }}>
      <Typography variant="caption" noWrap title={shown} sx={{ maxWidth: 280 }}>
        {t('default.is', { value: shown })}
      </Typography>
      <FieldLink
        label={t('default.resetLabel', { label: spec.label })}
        onClick={() => {
          onReset(initial);
        }}
      >
        {t('default.reset')}
      </FieldLink>
    </Box>
  );
}
