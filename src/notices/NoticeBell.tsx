import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import { Bell } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ChangeKind } from '@/domain/provision/change-notice';
import { links } from '@/lib/links';
import { useNotices } from '@/notices/use-notices';
import { useHost } from '@/ui/host';
import { RelativeTime } from '@/ui/RelativeTime';
import { StatusLabel, type StatusTone } from '@/ui/StatusLabel';

const TONES: Readonly<Record<ChangeKind, StatusTone>> = {
  finished: 'running',
  failed: 'failed',
  stuck: 'warning',
  removed: 'gone',
};

/** The notices: how many are new, and, when it is pressed, the last of them with the way to each provision. */
export function NoticeBell() {
  const { t } = useTranslation('notices');
  const { notices, store } = useNotices();
  const { page } = useHost();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [permission, setPermission] = useState(() => page.notifications?.permission() ?? null);
  const unread = notices.filter(({ read }) => !read).length;
  const label = unread === 0 ? t('label') : t('labelNew', { count: unread });
  const close = () => {
    setAnchor(null);
    store.markRead();
  };
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            setAnchor(event.currentTarget);
          }}
        >
          <Badge badgeContent={unread} max={50} color="error" aria-hidden>
            <Bell width={20} height={20} />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={close}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('label'), sx: { width: 380, maxWidth: '94vw' } },
        }}
      >
        <Box sx={{ px: 4, py: 3, display: 'flex', alignItems: 'center', gap: 2 }}>
          <Box component="h2" sx={{ m: 0, flex: 1, fontSize: '1rem' }}>
            {t('label')}
          </Box>
          {notices.length === 0 ? null : (
            <Button size="small" onClick={store.clear}>
              {t('clear')}
            </Button>
          )}
        </Box>
        <Box
          component="ul"
          sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 420, overflow: 'auto' }}
        >
          {notices.length === 0 ? (
            <Box component="li" sx={{ px: 4, pb: 4 }}>
              {t('none')}
            </Box>
          ) : null}
          {notices.map(({ id, name, kind, at, read }) => (
            <Box
              component="li"
              key={`${String(id)} ${kind} ${String(at)}`}
              sx={{
                px: 4,
                py: 2,
                borderTop: 1,
                borderColor: 'divider',
                bgcolor: read ? 'transparent' : 'surface.selected',
              }}
            >
              <Link
                href={links.provision(id)}
                onClick={close}
                sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
              >
                {name}
              </Link>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
                <StatusLabel tone={TONES[kind]}>{t(`kinds.${kind}`)}</StatusLabel>
                <Box component="span" sx={{ fontSize: '0.75rem' }}>
                  <RelativeTime at={at} />
                </Box>
              </Box>
            </Box>
          ))}
        </Box>
        {permission === 'default' ? (
          <Box sx={{ px: 4, py: 3, borderTop: 1, borderColor: 'divider' }}>
            <Button
              size="small"
              onClick={() => {
                void page.notifications?.ask().then(setPermission);
              }}
            >
              {t('allow')}
            </Button>
          </Box>
        ) : null}
        {permission === 'denied' ? (
          <Box sx={{ px: 4, py: 3, borderTop: 1, borderColor: 'divider', fontSize: '0.75rem' }}>
            {t('denied')}
          </Box>
        ) : null}
      </Popover>
    </>
  );
}
