import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { removeAddress } from '@/api/mutations/provision-addresses';
import { actionFor } from '@/domain/provision/actions';
import { elasticNetwork, publicRanges } from '@/domain/provision/addresses';
import type { Provision } from '@/domain/provision/provision';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { guestWords } from '@/provisions/actions/object-items';
import { useAction } from '@/provisions/actions/use-action';
import { useRemoval, type Removal } from '@/provisions/actions/use-removal';
import { guestsOn } from '@/domain/provision/guests';
import { MONOSPACE } from '@/ui/theme/theme';

/** Asks which public IP goes back to the cloud, and says who may use it, as far as OneForm knows. */
export function RemoveAddressDialog(props: ActionDialogProps) {
  const { provision: known, context, chosen, onClose } = props;
  const { t } = useTranslation('actions');
  const labelId = useId();
  const removing = useAction(removeAddress(useApi()));
  const removal = useRemoval(known, removing.error);
  const { provision } = removal;
  const ranges = publicRanges(provision).flatMap(({ arId, ip }) =>
    arId === null ? [] : [{ arId, name: ip ?? t('removeAddress.nameless', { id: arId }) }],
  );
  const [wanted, setWanted] = useState<number | null>(
    chosen?.ids[0] ?? (ranges.length === 1 ? (ranges[0]?.arId ?? null) : null),
  );
  // One that went meanwhile is chosen no more.
  const range = ranges.find(({ arId }) => arId === wanted) ?? null;
  const { name } = provision;
  return (
    <ActionFrame
      provision={provision}
      action={actionFor('remove_address', provision, context)}
      title={t('removeAddress.title', { name })}
      confirmLabel={t('removeAddress.send')}
      tone="danger"
      sending={removing.state}
      blockedBy={range === null ? t('removeAddress.choose') : null}
      onClose={onClose}
      onConfirm={() => {
        if (range === null) return;
        const said = t('removeAddress.done', { address: range.name });
        removing.send(provision, { provision, arId: range.arId }, { said, onDone: onClose });
      }}
    >
      <FormControl>
        <FormLabel id={labelId} sx={LEGEND}>
          {t('removeAddress.which')}
        </FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={range === null ? '' : String(range.arId)}
          onChange={(event) => {
            setWanted(Number(event.target.value));
          }}
          sx={{ maxHeight: 264, overflowY: 'auto', flexWrap: 'nowrap' }}
        >
          {ranges.map(({ arId, name: address }) => (
            <FormControlLabel
              key={arId}
              value={String(arId)}
              control={<Radio size="small" />}
              label={
                <Box component="span" sx={{ fontFamily: MONOSPACE, fontSize: '0.8125rem' }}>
                  {address}
                </Box>
              }
            />
          ))}
        </RadioGroup>
      </FormControl>
      <Alert severity="warning">{t('removeAddress.loses')}</Alert>
      <Users provision={provision} removal={removal} />
    </ActionFrame>
  );
}

/** What has a network card in the public network. Which of them has which address, OneForm does not say. */
function Users({
  provision,
  removal,
}: {
  readonly provision: Provision;
  readonly removal: Removal;
}) {
  const { t } = useTranslation(['actions', 'provision']);
  const network = elasticNetwork(provision);
  if (removal.asking || network === null) return null;
  // A failing answer is what a virtual machine on one of the networks brings about (contract#trap-4).
  if (removal.unmanaged === null) return <div>{t('removeAddress.usersUnknown')}</div>;
  const guests = guestsOn('networks', network, removal.unmanaged);
  return (
    <div>
      {guests.length === 0
        ? t('removeAddress.usersNone')
        : t('removeAddress.usedBy', { guests: guestWords(t, guests) })}
    </div>
  );
}

/** Not in the colour of the focus, which its choices show themselves. */
const LEGEND = {
  fontWeight: 600,
  '&, &.Mui-focused': { color: 'text.primary' },
} as const;
