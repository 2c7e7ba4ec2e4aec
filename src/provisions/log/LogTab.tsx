import Box from '@mui/material/Box';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ApiError } from '@/api/errors';
import type { LogView } from '@/api/log-tail-store';
import type { LogLevel, LogLine } from '@/domain/log/line';
import { lineAt, linesBetween } from '@/domain/log/line-blocks';
import { timeOf, type Zones } from '@/domain/log/zones';
import { saveFile } from '@/lib/save-file';
import { browserLocale, duration, zoneName } from '@/lib/time';
import { LogList } from '@/provisions/log/LogList';
import { LogToolbar } from '@/provisions/log/LogToolbar';
import { isOpenFilter, type LogFilter } from '@/provisions/log/matches';
import { nextProblem } from '@/provisions/log/next-problem';
import { useMatches } from '@/provisions/log/use-matches';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { StaleNote } from '@/ui/notes/StaleNote';
import { Panel } from '@/ui/Panel';
import { useNow } from '@/ui/server-clock';
import { TableSkeleton } from '@/ui/TableSkeleton';
import { useToasts } from '@/ui/toast/toast-store';

interface LogTabProps {
  readonly log: LogView & { readonly poll: () => void };
  /** What a saved log is called. */
  readonly fileName: string;
  /** What tells when the lines were written. */
  readonly zones: Zones;
  /** The last sign of life of a provision that changes, in unix seconds; null at rest. */
  readonly silentSince: number | null;
}

const FAILURES: LogFilter = { text: '', level: 'failures' };
const EVERYTHING: LogFilter = { text: '', level: 'all' };

/** The whole log, as it grows. */
export function LogTab({ log, fileName, zones, silentSince }: LogTabProps) {
  const { t } = useTranslation('provision');
  const toasts = useToasts();
  const now = useNow(60_000);
  const [filter, setFilter] = useState(EVERYTHING);
  const [follow, setFollow] = useState(true);
  const [target, setTarget] = useState<{ readonly number: number } | null>(null);
  const numbers = useMatches(log, filter);
  const problems = useMatches(log, FAILURES) ?? [];
  const onText = useCallback((text: string) => {
    setFilter((before) => ({ ...before, text }));
  }, []);
  // Rows that a program wrote over are no lines that a filter hides.
  const all = useMatches(log, EVERYTHING)?.length ?? log.lines.length;
  const shown = numbers === null ? log.lines.length : numbers.length;
  const error = useMemo(
    () => (log.failure === null ? null : new ApiError(log.failure, 'GET logs')),
    [log.failure],
  );

  if (log.lines.length === 0 && error !== null) {
    return (
      <Panel>
        <ErrorMessage error={error} onRetry={log.poll} />
      </Panel>
    );
  }
  if (log.status === 'loading') {
    return (
      <Panel>
        <TableSkeleton rows={12} />
      </Panel>
    );
  }

  const taken = (): string => {
    const { lines } = log;
    const held =
      numbers === null
        ? linesBetween(lines, 0, lines.length)
        : numbers.flatMap((number) => lineAt(lines, number - 1 - lines.dropped) ?? []);
    return plainText(held, zones);
  };

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <StaleNote error={error} onRetry={log.poll} retrying={false} />
      <Panel padding="flush">
        <LogToolbar
          filter={filter}
          onText={onText}
          onLevel={(level) => {
            setFilter((before) => ({ ...before, level }));
          }}
          follow={follow}
          onFollow={setFollow}
          problems={problems.length}
          onProblem={(step) => {
            const number = nextProblem(problems, target?.number ?? null, step);
            if (number === null) return;
            setFollow(false);
            setTarget({ number });
          }}
          onCopy={() => {
            void navigator.clipboard.writeText(taken()).then(
              () => {
                toasts.show('success', t('log.copied', { count: shown }));
              },
              () => {
                toasts.show('error', t('log.copyFailed'));
              },
            );
          }}
          onDownload={() => {
            saveFile(fileName, new Blob([taken()], { type: 'text/plain;charset=utf-8' }));
          }}
        />
        <Box sx={{ borderTop: 1, borderBottom: 1, borderColor: 'divider' }}>
          <LogList
            label={t('log.label')}
            lines={log.lines}
            zones={zones}
            numbers={numbers}
            highlight={filter.text}
            target={target}
            follow={follow}
            onFollow={setFollow}
          />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, px: 4, py: 2, fontSize: '0.75rem' }}>
          <output>
            {isOpenFilter(filter)
              ? t('log.lines', { count: all })
              : t('log.matches', { shown, count: all })}
          </output>
          <span>
            {zones.anchors.length === 0
              ? t('log.serverZone')
              : t('log.zone', { zone: zoneName(now, browserLocale()) })}
          </span>
          {log.lines.dropped > 0 ? (
            <span>{t('log.dropped', { count: log.lines.dropped })}</span>
          ) : null}
          <Box component="span" sx={{ ml: 'auto' }}>
            <LogStatus silentSince={silentSince} />
          </Box>
        </Box>
      </Panel>
    </Box>
  );
}

/** Silences shorter than this are the rhythm of any log, in seconds. */
const WORTH_A_WORD = 15;

function LogStatus({ silentSince }: { readonly silentSince: number | null }) {
  const { t } = useTranslation('provision');
  const now = useNow(1_000);
  if (silentSince === null) return t('log.ended');
  const seconds = now - silentSince;
  return seconds < WORTH_A_WORD ? t('log.following') : t('log.silent', { time: duration(seconds) });
}

const LETTERS: Record<LogLevel, string> = { debug: 'D', info: 'I', warning: 'W', error: 'E' };

/** Lines as plain text, secrets hidden as on the screen: `2026-11-21T03:35:02Z [I] text`. */
function plainText(lines: readonly LogLine[], zones: Zones): string {
  return lines
    .map((line) => {
      const at = timeOf(zones, line)?.at ?? null;
      const time =
        at === null ? line.clock : new Date(at * 1_000).toISOString().replace('.000', '');
      return `${time === null ? '' : `${time} `}[${LETTERS[line.level]}] ${line.text}\n`;
    })
    .join('');
}
