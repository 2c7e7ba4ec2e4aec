import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Minus, Plus } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { rangeOf, stepped } from '@/forms/input-field/number-range';
import { NumberBox } from '@/forms/input-field/NumberBox';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';

/** How many hosts (`oneform_hosts`), how many public addresses (`oneform_public_ips`): a box between two buttons. */
export function CountField(props: WidgetProps) {
  const { spec, value, onChange } = props;
  const { t } = useTranslation('forms');
  // Nobody counts below nothing, even where the driver forgot to say so.
  const given = rangeOf(spec);
  const range = { min: given.min ?? 0, max: given.max };
  const fewer = stepped(asText(value), -1, range);
  const more = stepped(asText(value), 1, range);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <IconButton
        sx={BUTTON}
        aria-label={t('count.fewer', { label: spec.label })}
        aria-disabled={fewer === null}
        disableRipple={fewer === null}
        onClick={() => {
          if (fewer !== null) onChange(fewer);
        }}
      >
        <Minus width={18} height={18} />
      </IconButton>
      <NumberBox {...props} />
      <IconButton
        sx={BUTTON}
        aria-label={t('count.more', { label: spec.label })}
        aria-disabled={more === null}
        disableRipple={more === null}
        onClick={() => {
          if (more !== null) onChange(more);
        }}
      >
        <Plus width={18} height={18} />
      </IconButton>
    </Box>
  );
}

/** At the bound a button only looks and sounds disabled: a disabled one would lose the focus to nowhere. */
const BUTTON = {
  border: 1,
  borderColor: 'surface.edge',
  borderRadius: 1,
  width: 38,
  height: 38,
  '&[aria-disabled="true"]': {
    color: 'action.disabled',
    cursor: 'default',
    bgcolor: 'transparent',
  },
} as const;
