import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { Plus, Xmark } from 'iconoir-react/regular';
import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { exactDigits, readElement } from '@/domain/inputs/element-text';
import { pastedRows } from '@/domain/inputs/paste/pasted';
import type { InputSpec } from '@/domain/inputs/spec';
import type { MapRow } from '@/domain/inputs/values';
import { secrecyOfRow } from '@/domain/inputs/secret-keys';
import { SECRET_BOX, TEXT_BOX } from '@/ui/no-autofill';
import { repeated } from '@/forms/input-field/lines';
import { ShowMore } from '@/forms/input-field/ShowMore';
import { useShown } from '@/forms/input-field/use-shown';
import { asRows, type WidgetProps } from '@/forms/input-field/widget-props';

/** A map, as rows of name and value; also the tags of `oneform_tags`. */
export function MapField({ id, spec, value, onChange, invalid, describedBy }: WidgetProps) {
  const { t } = useTranslation('forms');
  const box = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const focusLast = useRef(false);
  const rows = useMemo(() => asRows(value), [value]);
  const twice = useMemo(() => new Set(repeated(rows.map(({ key }) => key))), [rows]);
  const shown = useShown(rows.length);
  // The last row is where the next one is typed.
  const places = rows
    .map((_row, index) => index)
    .filter((at) => at < shown.count || at === rows.length - 1);
  const tags = spec.role === 'tags';

  useEffect(() => {
    if (!focusLast.current) return;
    focusLast.current = false;
    box.current?.querySelector<HTMLElement>('[data-last-key] input')?.focus();
  });

  const add = () => {
    focusLast.current = true;
    onChange([...rows, { key: '', value: '' }]);
  };
  const change = (index: number, row: MapRow) => {
    onChange(rows.map((old, at) => (at === index ? row : old)));
  };
  const remove = (index: number) => {
    onChange(rows.filter((_row, at) => at !== index));
    addButton.current?.focus();
  };
  const paste = (index: number, event: ClipboardEvent) => {
    const element = spec.kind === 'map' ? spec.element : 'other';
    const pasted = pastedRows(event.clipboardData.getData('text'), element);
    if (pasted === null) return;
    event.preventDefault();
    onChange([...rows.slice(0, index), ...pasted, ...rows.slice(index + 1)]);
  };
  const enter = (event: KeyboardEvent, index: number, row: MapRow) => {
    // Enter asks for the next row; in an empty row it is the form's, and goes on.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (index !== rows.length - 1 || row.key === '') return;
    event.preventDefault();
    add();
  };

  return (
    <Box ref={box} sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      {rows.length === 0 ? (
        <Typography variant="body2">{tags ? t('tags.empty') : t('map.empty')}</Typography>
      ) : (
        <Box sx={{ ...ROW, mb: -1 }} aria-hidden>
          <Typography variant="caption">{tags ? t('tags.key') : t('map.key')}</Typography>
          <Typography variant="caption">{t('map.value')}</Typography>
        </Box>
      )}
      {places.map((index) => {
        const row = rows[index] ?? NO_ROW;
        const wrong = invalid ? wrongParts(spec, row, twice) : RIGHT;
        const place = { row: index + 1, label: spec.label };
        const masked = secrecyOfRow(spec, row.key).masked;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own while they are typed
          <Box key={index} sx={ROW}>
            <OutlinedInput
              value={row.key}
              error={wrong.key}
              onChange={(event) => {
                change(index, { ...row, key: event.target.value });
              }}
              onKeyDown={(event) => {
                enter(event, index, row);
              }}
              onPaste={(event) => {
                if (row.key === '' && row.value === '') paste(index, event);
              }}
              {...(index === rows.length - 1 ? { 'data-last-key': true } : {})}
              inputProps={{
                'aria-label': t('map.keyOf', place),
                'aria-describedby': describedBy,
                ...TEXT_BOX,
              }}
            />
            <OutlinedInput
              value={row.value}
              error={wrong.value}
              type={masked ? 'password' : 'text'}
              onChange={(event) => {
                change(index, { ...row, value: event.target.value });
              }}
              onKeyDown={(event) => {
                enter(event, index, row);
              }}
              inputProps={{
                'aria-label': t('map.valueOf', place),
                'aria-describedby': describedBy,
                ...(masked ? SECRET_BOX : TEXT_BOX),
              }}
            />
            <IconButton
              aria-label={t('map.remove', place)}
              onClick={() => {
                remove(index);
              }}
            >
              <Xmark width={18} height={18} />
            </IconButton>
          </Box>
        );
      })}
      <ShowMore label={spec.label} shown={shown} total={rows.length} />
      <Button
        ref={addButton}
        id={`${id}-add`}
        size="small"
        variant="outlined"
        startIcon={<Plus width={16} height={16} />}
        aria-label={
          tags ? t('tags.addTo', { label: spec.label }) : t('map.addTo', { label: spec.label })
        }
        onClick={add}
      >
        {tags ? t('tags.add') : t('map.add')}
      </Button>
    </Box>
  );
}

const ROW = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) 38px',
  gap: 2,
  alignItems: 'center',
  width: '100%',
} as const;

const NO_ROW: MapRow = { key: '', value: '' };

const RIGHT = { key: false, value: false };

/** Which boxes of a row are to blame where the map is wrong; a row with nothing in it is not there. */
function wrongParts(
  spec: InputSpec,
  { key, value }: MapRow,
  twice: ReadonlySet<string>,
): { readonly key: boolean; readonly value: boolean } {
  if (key === '' && value === '') return RIGHT;
  const element = spec.kind === 'map' ? spec.element : 'other';
  return {
    key: key === '' || twice.has(key),
    value: !readElement(element, value, exactDigits(spec.defaultValue)).ok,
  };
}
