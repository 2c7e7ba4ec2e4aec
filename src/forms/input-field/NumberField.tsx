import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import { useTranslation } from 'react-i18next';

import { rangeOf, sliderOf } from '@/forms/input-field/number-range';
import { NumberBox } from '@/forms/input-field/NumberBox';
import { asText, type WidgetProps } from '@/forms/input-field/widget-props';

/** A number, with a slider beside the box where its range is small. */
export function NumberField(props: WidgetProps) {
  const { spec, value, onChange } = props;
  const { t } = useTranslation('forms');
  const slider = sliderOf(rangeOf(spec));
  if (slider === null) return <NumberBox {...props} />;
  const typed = Number(asText(value));
  const shown = Number.isFinite(typed)
    ? Math.min(slider.max, Math.max(slider.min, typed))
    : slider.min;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 5, flexWrap: 'wrap' }}>
      <NumberBox {...props} />
      <Slider
        sx={{ flex: '1 1 160px', maxWidth: 320, mx: 2 }}
        size="small"
        min={slider.min}
        max={slider.max}
        step={1}
        value={shown}
        getAriaLabel={() => t('number.slider', { label: spec.label })}
        onChange={(_event, next) => {
          if (typeof next === 'number') onChange(String(next));
        }}
      />
    </Box>
  );
}
