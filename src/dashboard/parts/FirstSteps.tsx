import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { CheckCircle } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { links } from '@/lib/links';
import { DisabledReason } from '@/ui/DisabledReason';
import { Panel } from '@/ui/Panel';

interface FirstStepsProps {
  readonly hasProviders: boolean;
  /** There are provisions that are done: not the first cluster, but none is there now. */
  readonly hadClusters: boolean;
  /** Why nothing can be created; null when it can. */
  readonly writeBlock: string | null;
}

/** An empty cloud: three steps to the first cluster. */
export function FirstSteps({ hasProviders, hadClusters, writeBlock }: FirstStepsProps) {
  const { t } = useTranslation('dashboard');
  const next = hasProviders ? 'provision' : 'provider';
  const steps = [
    { key: 'provider', href: links.newProvider(), done: hasProviders },
    { key: 'provision', href: links.newProvision(), done: false },
    { key: 'watch', href: null, done: false },
  ] as const;
  return (
    <Panel title={t('first.title')}>
      <Box
        component="ol"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' },
          gap: 4,
        }}
      >
        {steps.map(({ key, href, done }, index) => (
          <Box component="li" key={key} sx={{ display: 'flex', gap: 3, minWidth: 0 }}>
            <Box aria-hidden sx={{ ...NUMBER, ...(key === next ? NEXT : {}) }}>
              {done ? <CheckCircle width={20} height={20} /> : index + 1}
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Box component="h3" sx={{ m: 0, fontSize: '0.875rem', lineHeight: '32px' }}>
                {t(`first.${key}.title`)}
              </Box>
              <p style={{ margin: 0 }}>{t(`first.${key}.body`)}</p>
              {key === 'provider' && done ? (
                <Box component="p" sx={{ m: 0, mt: 2, color: 'success.main' }}>
                  {t('first.provider.done')}
                </Box>
              ) : null}
              {href === null ? null : (
                <Box sx={{ mt: 3 }}>
                  <DisabledReason reason={writeBlock}>
                    <Button
                      variant={key === next ? 'contained' : 'outlined'}
                      href={href}
                      disabled={writeBlock !== null}
                    >
                      {t(`first.${key}.action`)}
                    </Button>
                  </DisabledReason>
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {hadClusters ? (
        <Box component="p" sx={{ m: 0, mt: 4 }}>
          {t('first.again')}{' '}
          <Link href={links.provisions({ state: 'done' })}>{t('first.showDone')}</Link>
        </Box>
      ) : null}
    </Panel>
  );
}

const NUMBER = {
  flex: 'none',
  width: 32,
  height: 32,
  display: 'grid',
  placeItems: 'center',
  borderRadius: '50%',
  border: 1,
  borderColor: 'divider',
  fontWeight: 600,
} as const;

const NEXT = {
  borderColor: 'primary.main',
  bgcolor: 'primary.main',
  color: 'primary.contrastText',
} as const;
