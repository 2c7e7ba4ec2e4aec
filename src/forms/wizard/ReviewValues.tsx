import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { LayoutGroup } from '@/domain/inputs/layout';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';
import { ShowMore } from '@/forms/input-field/ShowMore';
import { useShown } from '@/forms/input-field/use-shown';
import { plainText } from '@/lib/exact-json';
import { isJsonNumber, isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';
import { MONOSPACE } from '@/ui/theme/theme';
import { reviewRows, type ReviewRow } from '@/forms/wizard/review-rows';

/** So many values are on the page at once. */
const SHOWN = 200;

interface ReviewValuesProps {
  /** Names the table. */
  readonly label: string;
  readonly specs: readonly InputSpec[];
  /** The driver's groups: the rows stand in the order of the form. */
  readonly layout: readonly LayoutGroup[];
  readonly typed: FormValues;
}

/** Every value that will be used, and whether it was typed or is the driver's default. */
export function ReviewValues({ label, specs, layout, typed }: ReviewValuesProps) {
  const { t } = useTranslation('wizards');
  const rows = useMemo(() => reviewRows(specs, layout, typed), [specs, layout, typed]);
  const shown = useShown(rows.length, SHOWN);
  if (rows.length === 0) return <Typography>{t('review.nothingAsked')}</Typography>;
  return (
    <>
      <Table size="small" aria-label={label} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '36%', pl: 0 }}>{t('review.input')}</TableCell>
            <TableCell>{t('review.value')}</TableCell>
            <TableCell sx={{ width: 80, pr: 0 }}>{t('review.source')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, shown.count).map((row) => (
            <TableRow key={row.spec.name} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row" sx={{ pl: 0, overflowWrap: 'anywhere' }}>
                {row.spec.label}
              </TableCell>
              <TableCell sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
                <Shown row={row} />
              </TableCell>
              <TableCell sx={{ pr: 0 }}>{t(`review.${row.source}`)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ShowMore label={label} shown={shown} total={rows.length} />
    </>
  );
}

function Shown({ row }: { readonly row: ReviewRow }) {
  const { t } = useTranslation('wizards');
  const { shown, spec } = row;
  if (shown.kind === 'secret') {
    return shown.given ? <span aria-label={t('review.secret')}>••••••••</span> : <Empty />;
  }
  return (
    <>
      <Value value={shown.value} unit={spec.unit} />
      {row.madeTrue ? (
        <Typography variant="caption" component="p" sx={{ color: 'warning.main' }}>
          {t('review.madeTrue')}
        </Typography>
      ) : null}
    </>
  );
}

function Empty({ word }: { readonly word?: string }) {
  const { t } = useTranslation('wizards');
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {word ?? t('review.emptyText')}
    </Box>
  );
}

interface ValueProps {
  readonly value: JsonValue | undefined;
  readonly unit: string | null;
}

function Value({ value, unit }: ValueProps) {
  const { t } = useTranslation('wizards');
  if (value === null) return <Empty word={t('review.noValue')} />;
  if (value === undefined || value === '') return <Empty />;
  if (typeof value === 'boolean') return t(value ? 'review.yes' : 'review.no');
  if (isJsonNumber(value)) return unit === null ? String(value) : `${String(value)} ${unit}`;
  if (typeof value === 'string') return <Box sx={{ whiteSpace: 'pre-wrap' }}>{cut(value)}</Box>;
  const { lines, count } = linesOf(value);
  if (count === 0) return <Empty />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <li key={line.key}>
          {line.name === null ? null : (
            <Box component="span" sx={{ color: 'text.secondary' }}>{`${line.name} = `}</Box>
          )}
          {line.nested ? (
            <Box component="code" sx={{ fontFamily: MONOSPACE, fontSize: '0.8125rem' }}>
              {cut(line.text)}
            </Box>
          ) : (
            cut(line.text)
          )}
        </li>
      ))}
      {count > LINES ? <li>{t('review.moreLines', { count: count - LINES })}</li> : null}
    </Box>
  );

  function cut(text: string): string {
    return text.length > CHARACTERS
      ? `${text.slice(0, CHARACTERS)}${t('review.moreCharacters', { count: text.length })}`
      : text;
  }
}

/** So much of one value is shown: a default may be megabytes long. */
const CHARACTERS = 2000;
const LINES = 100;

interface Line {
  readonly key: string;
  /** The key of a map's row; null in a list. */
  readonly name: string | null;
  readonly text: string;
  readonly nested: boolean;
}

/** The lines that are shown, and how many there are. Of a map with 100,000 rows only these are read. */
function linesOf(value: JsonObject | readonly JsonValue[]): {
  readonly lines: readonly Line[];
  readonly count: number;
} {
  if (isItems(value)) {
    const lines = value.slice(0, LINES).map((item, at) => lineOf(String(at), null, item));
    return { lines, count: value.length };
  }
  const keys = Object.keys(value);
  const lines = keys.slice(0, LINES).map((key) => lineOf(key, key, value[key] ?? null));
  return { lines, count: keys.length };
}

function lineOf(key: string, name: string | null, item: JsonValue): Line {
  return { key, name, text: plainText(item), nested: isJsonObject(item) || Array.isArray(item) };
}

function isItems(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value);
}
