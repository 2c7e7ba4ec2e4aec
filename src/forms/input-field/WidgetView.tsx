import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Switch from '@mui/material/Switch';
import { useTranslation } from 'react-i18next';

import { AddressesField } from '@/forms/input-field/AddressesField';
import { ChoiceField } from '@/forms/input-field/ChoiceField';
import { CountField } from '@/forms/input-field/CountField';
import { JsonField } from '@/forms/input-field/JsonField';
import { ListField } from '@/forms/input-field/ListField';
import { LongText, TOO_LONG } from '@/forms/input-field/LongText';
import { MapField } from '@/forms/input-field/MapField';
import { rangeOf, sliderOf } from '@/forms/input-field/number-range';
import { NumberBox } from '@/forms/input-field/NumberBox';
import { SecretField } from '@/forms/input-field/SecretField';
import { StringField } from '@/forms/input-field/StringField';
import type { Widget } from '@/forms/input-field/widget-of';
import { asText, type ChoiceProps, type WidgetProps } from '@/forms/input-field/widget-props';
import { assertNever } from '@/lib/assert-never';

interface WidgetViewProps extends ChoiceProps {
  readonly widget: Widget;
}

/** Renders the kind of field that fits. */
export function WidgetView({ widget, ...props }: WidgetViewProps) {
  if (typeof props.value === 'string' && props.value.length > TOO_LONG) {
    return <LongText {...props} />;
  }
  switch (widget) {
    case 'string': {
      return <StringField {...props} />;
    }
    case 'secret': {
      return <SecretField {...props} />;
    }
    case 'number': {
      return <NumberField {...props} />;
    }
    case 'count': {
      return <CountField {...props} />;
    }
    case 'bool': {
      return <BoolField {...props} />;
    }
    case 'list': {
      return <ListField {...props} />;
    }
    case 'addresses': {
      return <AddressesField {...props} />;
    }
    case 'choice':
    case 'dependent': {
      return <ChoiceField {...props} />;
    }
    case 'map': {
      return <MapField {...props} />;
    }
    case 'json': {
      return <JsonField {...props} />;
    }
    default: {
      return assertNever(widget);
    }
  }
}

/** A switch, with the word for where it stands. */
function BoolField({ id, value, onChange, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const on = value === true;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: -2 }}>
      <Switch
        id={id}
        checked={on}
        onChange={(_event, checked) => {
          onChange(checked);
        }}
        slotProps={{ input: { 'aria-describedby': describedBy } }}
      />
      <span aria-hidden>{on ? t('bool.on') : t('bool.off')}</span>
    </Box>
  );
}

/** A number, with a slider beside the box where its range is small. */
function NumberField(props: WidgetProps) {
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
