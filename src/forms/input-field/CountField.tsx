import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Minus, Plus } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { rangeOf, stepped } from '@/forms/input-field/number-range';
import { NumberBox } from '@/forms/input-field/NumberBox';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';
import { BoundReason } from '@/ui/DisabledReason';

/** How many hosts (`oneform_hosts`), how many public addresses (`oneform_public_ips`): a box between two buttons. */
export function CountField(props: WidgetProps) {
  const { spec, value, onChange } = props;
  const { t } = useTranslation('forms');
  // A count is never below 0, even where the driver forgot to say so.
  const given = rangeOf(spec);
  const range = { min: given.min ?? 0, max: given.max };
  const fewer = stepped(asText(value), -1, range);
  const more = stepped(asText(value), 1, range);
  const reason = (next: string | null, bound: typeof range.max, word: 'least' | 'most') => {
    if (next !== null) return null;
    return bound === null || String(bound) !== asText(value).trim()
      ? t('count.notCounted')
      : t(`count.${word}`, { bound: String(bound) });
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <BoundReason reason={reason(fewer, range.min, 'least')}>
        <IconButton
          sx={BUTTON}
          aria-label={t('count.fewer', { label: spec.label })}
          onClick={() => {
            if (fewer !== null) onChange(fewer);
          }}
        >
          <Minus width={18} height={18} />
        </IconButton>
      </BoundReason>
      <NumberBox {...props} />
      <BoundReason reason={reason(more, range.max, 'most')}>
        <IconButton
          sx={BUTTON}
          aria-label={t('count.more', { label: spec.label })}
          onClick={() => {
            if (more !== null) onChange(more);
          }}
        >
          <Plus width={18} height={18} />
        </IconButton>
      </BoundReason>
    </Box>
  );
}

const BUTTON = {
  border: 1,
  borderColor: 'surface.edge',
  borderRadius: 1,
  width: 38,
  height: 38,
} as const;
