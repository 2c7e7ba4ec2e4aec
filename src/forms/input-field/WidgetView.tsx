import { AddressesField } from '@/forms/input-field/AddressesField';
import { BoolField } from '@/forms/input-field/BoolField';
import { ChoiceField } from '@/forms/input-field/ChoiceField';
import { CountField } from '@/forms/input-field/CountField';
import { JsonField } from '@/forms/input-field/JsonField';
import { ListField } from '@/forms/input-field/ListField';
import { LongText, TOO_LONG } from '@/forms/input-field/LongText';
import { MapField } from '@/forms/input-field/MapField';
import { NumberField } from '@/forms/input-field/NumberField';
import { SecretField } from '@/forms/input-field/SecretField';
import { StringField } from '@/forms/input-field/StringField';
import type { Widget } from '@/forms/input-field/widget-of';
import type { ChoiceProps } from '@/forms/input-field/widget-props';
import { assertNever } from '@/lib/assert-never';

interface WidgetViewProps extends ChoiceProps {
  readonly widget: Widget;
}

/** Draws the kind of field that fits. */
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
