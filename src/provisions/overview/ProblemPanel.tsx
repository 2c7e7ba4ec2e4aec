import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { LogView } from '@/api/log-tail-store';
import { findProblem, linesBeyondSummary } from '@/domain/log/problem';
import type { ActionContext } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { waysOut } from '@/domain/provision/ways-out';
import { links } from '@/lib/links';
import { LongLogText } from '@/ui/log/LongLogText';
import { LogBox, OWN_DIRECTION } from '@/ui/log/LogText';
import { MaskedText } from '@/ui/log/MaskedText';
import { useLineParts } from '@/ui/log/use-line-parts';
import { Panel } from '@/ui/Panel';

interface ProblemPanelProps {
  readonly provision: Provision;
  readonly context: ActionContext;
  readonly log: LogView;
}

/** Why the last stage failed, in the tool's own words, and what can be done now. */
export function ProblemPanel({ provision, context, log }: ProblemPanelProps) {
  const { t } = useTranslation('provision');
  const problem = useMemo(() => findProblem(log.lines), [log.lines]);
  const lines = useMemo(() => (problem === null ? [] : linesBeyondSummary(problem)), [problem]);
  const steps = waysOut(provision, context);
  const { mostOf, showMore } = useLineParts();
  return (
    <Panel
      title={t('problem.title')}
      actions={<Link href={links.provision(provision.id, 'log')}>{t('problem.openLog')}</Link>}
    >
      {problem === null ? (
        <p style={{ margin: 0 }}>
          {log.status === 'loading' ? t('problem.loading') : t('problem.none')}
        </p>
      ) : (
        <>
          <Box
            sx={{
              color: 'text.primary',
              fontWeight: 600,
              overflowWrap: 'anywhere',
              ...OWN_DIRECTION,
            }}
          >
            {problem.lines.some(({ masked }) => masked) ? (
              <MaskedText text={problem.summary} />
            ) : (
              problem.summary
            )}
          </Box>
          {lines.length === 0 ? null : (
            <Box
              tabIndex={0}
              component="section"
              aria-label={t('problem.lines')}
              sx={{
                mt: 3,
                p: 3,
                maxHeight: 260,
                overflow: 'auto',
                borderRadius: '8px',
                color: 'text.primary',
                bgcolor: 'ground.error',
              }}
            >
              {lines.map((line) => (
                <LogBox key={line.number}>
                  <LongLogText line={line} most={mostOf(line.number)} onMore={showMore} />
                </LogBox>
              ))}
            </Box>
          )}
        </>
      )}
      {steps.length === 0 ? null : (
        <>
          <Box component="h3" sx={{ mt: 4, mb: 1, fontSize: '0.875rem' }}>
            {t('problem.next')}
          </Box>
          <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
            {steps.map((kind) => (
              <li key={kind}>{t(`problem.steps.${kind}`)}</li>
            ))}
          </Box>
        </>
      )}
    </Panel>
  );
}
