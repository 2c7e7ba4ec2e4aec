import Box from '@mui/material/Box';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Menu, NavArrowRight } from 'iconoir-react/regular';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFrameSlots } from '@/ui/frame/FrameContext';
import { useHost } from '@/ui/host';

interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageProps {
  /** The heading of the page, the end of the breadcrumb and the title of the window. */
  readonly title: string;
  /** What stands before the title in the breadcrumb, outermost first. */
  readonly crumbs?: readonly Crumb[];
  /** The page's one primary action, at the far right of the top bar. */
  readonly action?: ReactNode;
  /** `narrow`: a column of readable width, for wizards and forms. */
  readonly width?: 'full' | 'narrow';
  readonly children: ReactNode;
}

const NO_CRUMBS: readonly Crumb[] = [];

/** A long name wraps, whole: names often differ only at their end, and what is done here is done to that one. */
const TITLE = {
  overflowWrap: 'anywhere',
  lineHeight: 1.25,
  '@media (max-width: 479.95px)': { fontSize: '0.875rem' },
} as const;

/** Above so many characters, a heading takes the size of text, so that three lines hold the longest name. */
const LONG_TITLE = 48;

/** A page: top bar (breadcrumb, zone and account, primary action) and, below, its content. */
export function Page({ title, crumbs = NO_CRUMBS, action, width = 'full', children }: PageProps) {
  const { t } = useTranslation();
  const slots = useFrameSlots();
  const { page } = useHost();
  return (
    <>
      {page.titled ? (
        <title>{`${slots?.windowState ?? ''}${title} · ${t('product')}`}</title>
      ) : null}
      <Box
        component="header"
        sx={{
          position: 'sticky',
          '@media print': { position: 'static', '& button': { display: 'none' } },
          top: 0,
          zIndex: 'appBar',
          display: 'flex',
          alignItems: 'center',
          // Where the actions leave no room for the title, they take a line of their own.
          flexWrap: { xs: 'wrap', sm: (slots?.notice ?? null) === null ? 'nowrap' : 'wrap' },
          columnGap: 3,
          rowGap: 1,
          minHeight: 56,
          px: { xs: 3, sm: 6 },
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
          bgcolor: 'background.default',
        }}
      >
        {slots === null ? null : (
          <IconButton
            aria-label={t('nav.open')}
            onClick={slots.openMenu}
            edge="start"
            sx={{ display: { md: 'none' } }}
          >
            <Menu width={20} height={20} />
          </IconButton>
        )}
        <Breadcrumbs
          separator={<NavArrowRight width={14} height={14} aria-hidden />}
          sx={{
            flex: { xs: '1 1 96px', sm: 1 },
            minWidth: 0,
            '& ol': { flexWrap: 'nowrap' },
            '& li:last-of-type': { minWidth: 0 },
            '& li:not(:last-of-type), & .MuiBreadcrumbs-separator': {
              display: { xs: 'none', sm: 'flex' },
            },
          }}
        >
          {crumbs.map((crumb) => (
            <Link key={crumb.href} href={crumb.href} color="textSecondary" noWrap>
              {crumb.label}
            </Link>
          ))}
          <Typography
            variant="h1"
            tabIndex={-1}
            data-page-heading
            sx={title.length > LONG_TITLE ? { ...TITLE, fontSize: '0.875rem' } : TITLE}
          >
            {title}
          </Typography>
        </Breadcrumbs>
        {slots?.account}
        {action === undefined ? null : <Box sx={{ ml: 'auto' }}>{action}</Box>}
        {slots?.notice}
      </Box>
      <Box
        component="main"
        id={slots?.contentId}
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: width === 'narrow' ? 960 : 2000,
          mx: width === 'narrow' ? 'auto' : 0,
          px: { xs: 3, sm: 6 },
          py: { xs: 3, sm: 5 },
          minWidth: 0,
        }}
      >
        {children}
      </Box>
    </>
  );
}
