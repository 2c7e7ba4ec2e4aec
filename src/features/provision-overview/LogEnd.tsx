import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

import type { LogView } from '@/api/log-tail-store';
import type { ProvisionId } from '@/domain/ids';
import { lastShownLines } from '@/domain/log/line-blocks';
import { links } from '@/lib/links';
import { LogBox, LogText } from '@/parts/LogText';
import { Panel } from '@/ui/Panel';

const SHOWN = 10;

interface LogEndProps {
  readonly id: ProvisionId;
  readonly log: LogView;
}

/** The last lines of the log, as they come. */
export function LogEnd({ id, log }: LogEndProps) {
  const { t } = useTranslation('provision');
  const lines = lastShownLines(log.lines, SHOWN);
  return (
    <Panel
      title={t('tail.title')}
      actions={<Link href={links.provision(id, 'log')}>{t('tail.open')}</Link>}
    >
      <Box
        sx={{
          // Of a fixed height, so that nothing below moves while lines come.
          height: SHOWN * 19.2,
          overflow: 'hidden',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'flex-end',
        }}
      >
        {lines.length === 0 ? t('tail.empty') : null}
        {lines.map((line) => (
          <LogBox
            key={line.number}
            sx={{ flex: 'none', whiteSpace: 'pre', overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            <LogText line={line} />
          </LogBox>
        ))}
      </Box>
    </Panel>
  );
}
