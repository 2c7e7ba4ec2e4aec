import Alert from '@mui/material/Alert';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scaling } from '@/domain/provision/last-scaling';
import { addressesIn, amountIn } from '@/domain/network/new-hosts';
import type { Provision } from '@/domain/provision/provision';
import { ownMachines } from '@/domain/provision/resources';
import { AddressesField } from '@/provisions/actions/AddressesField';
import { AmountField } from '@/provisions/actions/AmountField';
import { itemsOf } from '@/provisions/actions/object-items';
import { ObjectPicker } from '@/provisions/actions/ObjectPicker';

/** A scaling as it is typed. */
export interface ScalingDraft {
  readonly direction: Scaling['direction'];
  readonly amount: string;
  readonly addresses: string;
  readonly hosts: ReadonlySet<number>;
}

const EMPTY: ScalingDraft = { direction: 'up', amount: '', addresses: '', hosts: new Set() };

/** The draft that a remembered scaling fills in; an empty one without. */
export function scalingDraft(last: Scaling | null): ScalingDraft {
  if (last === null) return EMPTY;
  if (last.direction === 'down') return { ...EMPTY, direction: 'down', hosts: new Set(last.nodes) };
  return typeof last.nodes === 'number'
    ? { ...EMPTY, amount: String(last.nodes) }
    : { ...EMPTY, addresses: last.nodes.join('\n') };
}

/** The scaling that a draft stands for; null while it can't be sent. */
export function scalingOf(provision: Provision, draft: ScalingDraft): Scaling | null {
  if (draft.direction === 'down') {
    const nodes = provision.objects.hosts.flatMap(({ id }) =>
      id !== null && draft.hosts.has(id) ? [id] : [],
    );
    return nodes.length === 0 ? null : { direction: 'down', nodes };
  }
  if (!ownMachines(provision)) {
    const nodes = amountIn(draft.amount);
    return nodes === null ? null : { direction: 'up', nodes };
  }
  const { addresses, problems } = addressesIn(draft.addresses, provision);
  return addresses.length === 0 || problems.length > 0
    ? null
    : { direction: 'up', nodes: addresses };
}

interface ScalingFieldsProps {
  readonly provision: Provision;
  readonly draft: ScalingDraft;
  readonly onChange: (draft: ScalingDraft) => void;
  /** True where it was filled in from what this browser sent. */
  readonly remembered: boolean;
}

/** Asks which scaling is to be repeated: OneForm has forgotten it (contract#retry). */
export function ScalingFields(props: ScalingFieldsProps) {
  const { provision, draft, onChange, remembered } = props;
  const { t } = useTranslation(['actions', 'provision']);
  const labelId = useId();
  return (
    <>
      <Alert severity="info">
        {t('retry.again')} {remembered ? t('retry.remembered') : null}
      </Alert>
      <FormControl>
        <FormLabel id={labelId} sx={LEGEND}>
          {t('retry.direction')}
        </FormLabel>
        <RadioGroup
          row
          aria-labelledby={labelId}
          value={draft.direction}
          onChange={(event) => {
            onChange({ ...draft, direction: event.target.value === 'down' ? 'down' : 'up' });
          }}
        >
          <FormControlLabel value="up" control={<Radio size="small" />} label={t('retry.up')} />
          <FormControlLabel value="down" control={<Radio size="small" />} label={t('retry.down')} />
        </RadioGroup>
      </FormControl>
      {draft.direction === 'down' ? (
        <ObjectPicker
          legend={t('removeHosts.which')}
          items={itemsOf(t, 'hosts', provision, null)}
          chosen={draft.hosts}
          onChange={(hosts) => {
            onChange({ ...draft, hosts });
          }}
        />
      ) : ownMachines(provision) ? (
        <AddressesField
          provision={provision}
          value={draft.addresses}
          onChange={(addresses) => {
            onChange({ ...draft, addresses });
          }}
        />
      ) : (
        <AmountField
          value={draft.amount}
          onChange={(amount) => {
            onChange({ ...draft, amount });
          }}
          hint={t('addHosts.now', { count: provision.objects.hosts.length })}
        />
      )}
    </>
  );
}

/** Not in the colour of the focus, which its choices show themselves. */
const LEGEND = {
  fontWeight: 600,
  '&, &.Mui-focused': { color: 'text.primary' },
} as const;
