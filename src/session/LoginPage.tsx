import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { aboutQuery } from '@/api/queries/about';
import { LogInForm } from '@/session/LogInForm';
import { links } from '@/lib/links';
import { safeReturn } from '@/session/safe-return';
import { useHost } from '@/ui/host';
import { Logo } from '@/ui/Logo';
import { MONOSPACE } from '@/ui/theme/theme';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';

/** `/login?to=…`: the way in; leads back to where the person wanted to go. */
export function LoginPage() {
  const { t } = useTranslation(['login', 'common']);
  const navigate = useNavigate();
  const api = useApi();
  const { page } = useHost();
  const [search] = useSearchParams();
  const demo = useQuery(aboutQuery(api)).data?.demo ?? null;
  return (
    <Box
      component="main"
      sx={{
        minHeight: VIEW_HEIGHT,
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'surface.muted',
        p: 4,
      }}
    >
      {page.titled ? <title>{`${t('title')} · ${t('common:product')}`}</title> : null}
      <Stack
        sx={{
          width: '100%',
          maxWidth: 400,
          gap: 5,
          p: { xs: 5, sm: 8 },
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 3,
        }}
      >
        <Stack sx={{ gap: 2 }}>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 3 }}>
            <Logo size={36} />
            <Typography variant="h1" sx={{ fontSize: '1.5rem' }} data-page-heading tabIndex={-1}>
              {t('common:product')}
            </Typography>
          </Stack>
          <Typography>{t('lead')}</Typography>
        </Stack>
        <LogInForm
          onLoggedIn={() => {
            api.client.clear();
            void navigate(safeReturn(search.get('to')) ?? links.home(), { replace: true });
          }}
        />
        {demo === null ? null : (
          <Alert severity="info" role="note">
            {t('demo')}
            <Box
              component="dl"
              sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3 }}
            >
              <dt>{t('username')}</dt>
              <Box component="dd" sx={{ m: 0, fontFamily: MONOSPACE }}>
                {demo.username}
              </Box>
              <dt>{t('password')}</dt>
              <Box component="dd" sx={{ m: 0, fontFamily: MONOSPACE }}>
                {demo.password}
              </Box>
            </Box>
          </Alert>
        )}
      </Stack>
    </Box>
  );
}
