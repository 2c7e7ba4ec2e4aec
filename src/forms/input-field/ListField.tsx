import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import { Xmark } from 'iconoir-react/regular';
import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { exactDigits, readElement } from '@/domain/inputs/element-text';
import { commaReadings } from '@/domain/inputs/paste/loose';
import { pastedItems } from '@/domain/inputs/paste/pasted';
import { Advice } from '@/forms/fields/Advice';
import { fieldIds } from '@/forms/fields/field-ids';
import { CommaQuestion } from '@/forms/input-field/CommaQuestion';
import { repeated } from '@/forms/input-field/lines';
import { SECRET_BOX, TEXT_BOX } from '@/ui/no-autofill';
import { ShowMore } from '@/forms/input-field/ShowMore';
import { useShown } from '@/forms/input-field/use-shown';
import { asTexts, type WidgetProps } from '@/forms/input-field/widget-props';

/** A list: its values, and a box that adds one with Enter, or many that are pasted. */
export function ListField({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<readonly (readonly string[])[] | null>(null);
  const items = useMemo(() => asTexts(value), [value]);
  const twice = useMemo(() => repeated(items), [items]);
  const repeats = useMemo(() => new Set(twice), [twice]);
  const shown = useShown(items.length);
  const element = spec.kind === 'list' ? spec.element : 'other';
  const given = exactDigits(spec.defaultValue);
  const masked = spec.secrecy.masked;
  const ids = fieldIds(id);
  const tellsTwice = twice.length > 0 && !masked;
  const tied = [describedBy, ...(tellsTwice ? [ids.repeated] : [])].join(' ').trim();

  const add = (more: readonly string[]) => {
    onChange([...items, ...more]);
    setText('');
  };
  /** Whether it is doubtful which numbers are meant: then it is asked. */
  const ask = (typed: string): boolean => {
    const readings = element === 'string' ? null : commaReadings(typed);
    setAsked(readings);
    if (readings !== null) setText(typed.trim());
    return readings !== null;
  };
  const take = (typed: string) => {
    if (typed !== '' && !ask(typed)) add([typed]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter in the empty box is the form's: it goes on. While characters are composed it chooses one.
    if (event.key === 'Enter' && text.trim() !== '' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(text.trim());
    }
    // Held down to clear the text, it must not go on with the values.
    if (event.key === 'Backspace' && !event.repeat && text === '' && items.length > 0) {
      onChange(items.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (text !== '') return;
    const parts = ask(pasted) ? [] : pastedItems(pasted, element);
    if (parts === null) return;
    event.preventDefault();
    if (parts.length > 0) add(parts);
  };

  return (
    <>
      <Box
        onClick={() => box.current?.focus()}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          p: 1,
          minHeight: 38,
          border: 1,
          borderRadius: 1,
          borderColor: invalid ? 'error.main' : 'surface.edge',
          cursor: 'text',
          '&:focus-within': { borderColor: 'primary.main', boxShadow: FOCUS_RING },
        }}
      >
        {items.length === 0 ? null : (
          <Box
            component="ul"
            aria-label={spec.label}
            sx={{ display: 'contents', listStyle: 'none' }}
          >
            {items.slice(0, shown.count).map((item, index) => (
              <Item
                // oxlint-disable-next-line react/no-array-index-key -- a list may hold a value twice; the place is all that tells them apart
                key={`${String(index)} ${item}`}
                text={masked ? '••••••' : item}
                wrong={!readElement(element, item, given).ok}
                repeated={repeats.has(item)}
                removeLabel={t('list.remove', { value: masked ? index + 1 : item })}
                onRemove={() => {
                  onChange(items.filter((_item, at) => at !== index));
                  box.current?.focus();
                }}
              />
            ))}
          </Box>
        )}
        <InputBase
          id={id}
          inputRef={box}
          value={text}
          {...(masked ? { type: 'password' } : {})}
          onChange={(event) => {
            setText(event.target.value);
            setAsked(null);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => {
            // What was typed is meant, also without Enter.
            take(text.trim());
          }}
          inputProps={{
            'aria-describedby': tied === '' ? undefined : tied,
            'aria-invalid': invalid,
            ...(masked ? SECRET_BOX : TEXT_BOX),
            sx: { p: 0 },
          }}
          sx={{ flex: '1 1 96px', px: 1, minHeight: 28 }}
        />
      </Box>
      <ShowMore label={spec.label} shown={shown} total={items.length} />
      <CommaQuestion
        text={text}
        readings={asked}
        onChoose={(numbers) => {
          setAsked(null);
          add(numbers);
          box.current?.focus();
        }}
      />
      <output>
        <span id={ids.repeated}>
          {tellsTwice ? (
            <Advice>{t('list.duplicate', { value: named(twice), count: twice.length })}</Advice>
          ) : null}
        </span>
      </output>
      <FormHelperText id={ids.help}>{t('list.hint')}</FormHelperText>
    </>
  );
}

/** So many repeated values are named. */
const NAMED = 10;

function named(values: readonly string[]): string {
  return values.length > NAMED ? `${values.slice(0, NAMED).join(', ')}, …` : values.join(', ');
}

const FOCUS_RING = 'inset 0 0 0 1px var(--mui-palette-primary-main)';

interface ItemProps {
  readonly text: string;
  /** Not what the list holds: a text among numbers. */
  readonly wrong: boolean;
  readonly repeated: boolean;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

function Item({ text, wrong, repeated: twice, removeLabel, onRemove }: ItemProps) {
  return (
    <Box
      component="li"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        pl: 2,
        minHeight: 28,
        maxWidth: '100%',
        borderRadius: 1.5,
        border: 1,
        borderColor: wrong ? 'error.main' : twice ? 'warning.main' : 'divider',
        bgcolor: wrong ? 'ground.error' : twice ? 'ground.warning' : 'surface.muted',
        color: 'text.primary',
        overflowWrap: 'anywhere',
      }}
    >
      <span>{text}</span>
      <IconButton size="small" aria-label={removeLabel} onClick={onRemove} sx={{ p: 1 }}>
        <Xmark width={14} height={14} />
      </IconButton>
    </Box>
  );
}
