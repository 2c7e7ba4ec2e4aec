import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

import { amountIn } from '@/domain/network/new-hosts';
import { NO_AUTOFILL } from '@/ui/no-autofill';

interface AmountFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why it is too much; null when it is not. */
  readonly problem?: string | null;
  /** What is said below it while nothing is wrong. */
  readonly hint: string;
}

/** How many, as text: what is no whole number of at least 1 is kept as typed, and told (contract#trap-5). */
export function AmountField({ value, onChange, problem = null, hint }: AmountFieldProps) {
  const { t } = useTranslation('actions');
  const wrong = amountIn(value) === null ? t('addHosts.amountWrong') : problem;
  return (
    <TextField
      label={t('addHosts.amount')}
      value={value}
      error={wrong !== null}
      helperText={wrong ?? hint}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      slotProps={{ htmlInput: { ...NO_AUTOFILL, inputMode: 'numeric' } }}
      sx={{ mt: 2 }}
    />
  );
}
