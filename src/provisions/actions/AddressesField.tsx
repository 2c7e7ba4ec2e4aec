import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

import { addressesIn } from '@/domain/network/new-hosts';
import type { Provision } from '@/domain/provision/provision';
import { TEXT_BOX } from '@/ui/no-autofill';
import { MONOSPACE } from '@/ui/theme/theme';

interface AddressesFieldProps {
  readonly provision: Provision;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** So many problems are told at once. */
const TOLD = 3;

/** The addresses of machines that exist, one a line, checked while they are typed. */
export function AddressesField({ provision, value, onChange }: AddressesFieldProps) {
  const { t } = useTranslation('actions');
  const { problems } = addressesIn(value, provision);
  const told = problems
    .slice(0, TOLD)
    .map(({ code, value: address }) => t(`addHosts.addressesWrong.${code}`, { value: address }))
    .join(' ');
  return (
    <TextField
      label={t('addHosts.addresses')}
      value={value}
      multiline
      minRows={3}
      maxRows={10}
      error={problems.length > 0}
      helperText={problems.length > 0 ? told : t('addHosts.addressesHint')}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      slotProps={{ htmlInput: TEXT_BOX, input: { sx: { fontFamily: MONOSPACE } } }}
      sx={{ mt: 2 }}
    />
  );
}
