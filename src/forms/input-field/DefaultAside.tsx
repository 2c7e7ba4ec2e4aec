import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import { initialFormValue, sameFormValue, type FormValue } from '@/domain/inputs/values';
import { defaultText } from '@/forms/input-field/default-text';

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
    return <Typography variant="caption">{t('default.unchanged')}</Typography>;
  }
  const words = { on: t('bool.on'), off: t('bool.off'), empty: t('default.empty') };
  const shown = spec.secrecy.masked
    ? t('default.hidden')
    : defaultText(spec.defaultValue, words, SHOWN);
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', minWidth: 0 }}>
      <Typography variant="caption" noWrap title={shown} sx={{ maxWidth: 280 }}>
        {t('default.is', { value: shown })}
      </Typography>
      <Link
        component="button"
        type="button"
        variant="caption"
        aria-label={t('default.resetLabel', { label: spec.label })}
        // Large enough for a finger, without making the line any higher.
        sx={{ minWidth: 24, minHeight: 24, my: '-3px' }}
        onClick={() => {
          onReset(initial);
        }}
      >
        {t('default.reset')}
      </Link>
    </Box>
  );
}
