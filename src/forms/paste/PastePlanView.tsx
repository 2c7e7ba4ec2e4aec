import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { InputSpec } from '@/domain/inputs/spec';
import { isSentEmpty, type FormValue } from '@/domain/inputs/values';
import { secrecyOfRow, secretKeys } from '@/domain/inputs/secret-keys';
import { Advice } from '@/forms/fields/Advice';
import { problemText } from '@/forms/inputs/problem-text';
import type { PastePlan, PlannedValue } from '@/forms/paste/paste-plan';

/** So many characters of a value are shown. */
const SHOWN = 200;

/** What matched and what did not, before anything is filled in. */
export function PastePlanView({ plan }: { readonly plan: PastePlan }) {
  const { t } = useTranslation('forms');
  const { values, same, wrong, unknown, fault } = plan;
  return (
    <Box component="output" sx={{ display: 'grid', gap: 4 }}>
      {fault === null ? null : (
        <Alert severity="warning">
          {t('paste.fault', { line: fault.line, column: fault.column })}
        </Alert>
      )}
      {values.length === 0 ? null : <Values values={values} />}
      {same === 0 ? null : <Typography>{t('paste.same', { count: same })}</Typography>}
      {wrong.length === 0 ? null : (
        <Left title={t('paste.wrong')}>
          {wrong.map(({ spec, why }) => (
            <li key={spec.name}>
              {spec.label} (<code>{spec.name}</code>):{' '}
              {t(`paste.why.${why}`, { type: spec.rawType })}
            </li>
          ))}
        </Left>
      )}
      {unknown.length === 0 ? null : (
        <Left title={t('paste.unknown')}>
          {unknown.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </Left>
      )}
    </Box>
  );
}

function Left({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Alert severity="info" icon={false}>
      {title}
      <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>{children}</ul>
    </Alert>
  );
}

function Values({ values }: { readonly values: readonly PlannedValue[] }) {
  const { t } = useTranslation('forms');
  return (
    <Table size="small" aria-label={t('paste.matched')} sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '45%', pl: 0 }}>{t('paste.input')}</TableCell>
          <TableCell>{t('paste.value')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {values.map(({ spec, value, replaces, problem }) => (
          <TableRow key={spec.name} sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
            <TableCell component="th" scope="row" sx={{ pl: 0 }}>
              {spec.label}
              <div>
                <code>{spec.name}</code>
              </div>
            </TableCell>
            <TableCell sx={{ color: 'text.primary', whiteSpace: 'pre-wrap' }}>
              <Shown spec={spec} value={value} />
              {replaces === undefined ? null : (
                <Typography variant="caption" component="div">
                  {t('paste.replaces')} <Shown spec={spec} value={replaces} />
                </Typography>
              )}
              {problem === null ? null : (
                <Advice>{problemText(t, problem, spec.secrecy.masked)}</Advice>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

interface ShownProps {
  readonly spec: InputSpec;
  readonly value: FormValue;
}

function Shown({ spec, value }: ShownProps) {
  const { t } = useTranslation('forms');
  if (spec.secrecy.masked) return <span aria-label={t('paste.secret')}>••••••••</span>;
  const text = textOf(spec, value, t('bool.on'), t('bool.off'));
  if (text === '') return t('choice.empty');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function textOf(spec: InputSpec, value: FormValue, on: string, off: string): string {
  if (typeof value === 'boolean') return value ? on : off;
  if (typeof value === 'string') return secretKeys(spec, value).length > 0 ? '••••••••' : value;
  if (value === null || isSentEmpty(value)) return '';
  return value
    .map((item) => {
      if (typeof item === 'string') return item;
      const hides = item.value !== '' && secrecyOfRow(spec, item.key).masked;
      return `${item.key} = ${hides ? '••••••••' : item.value}`;
    })
    .join('\n');
}
