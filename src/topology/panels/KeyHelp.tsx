import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { HelpCircle } from 'iconoir-react/regular';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Tool } from '@/topology/panels/MapTools';

const KEYS = [
  ['siblings', '← →'],
  ['inside', '↓'],
  ['outside', '↑'],
  ['along', 'Shift + ← →'],
  ['ends', 'Home, End'],
  ['inspect', 'Enter'],
  ['fold', 'Space'],
  ['leave', 'Esc'],
  ['zoom', '+ −'],
  ['fit', '0'],
] as const;

/** What the keys do on the map. */
export function KeyHelp() {
  const { t } = useTranslation('topology');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = useId();
  const close = () => {
    setAnchor(null);
  };
  return (
    <>
      <Tool
        label={t('toolbar.keys')}
        aria={{ 'aria-haspopup': 'dialog', 'aria-expanded': anchor !== null }}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
        }}
      >
        <HelpCircle width={18} height={18} />
      </Tool>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': title, sx: { p: 4 } } }}
        sx={{ displayPrint: 'none' }}
      >
        <Typography id={title} variant="h3" component="h2">
          {t('keys.title')}
        </Typography>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'auto auto',
            columnGap: 6,
            rowGap: 2,
            m: 0,
            mt: 3,
            '& dd': { m: 0 },
            '& kbd': { fontFamily: 'inherit', fontWeight: 600, whiteSpace: 'nowrap' },
          }}
        >
          {KEYS.map(([word, keys]) => (
            <Box key={word} sx={{ display: 'contents' }}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(`keys.${word}`)}</dd>
            </Box>
          ))}
        </Box>
      </Popover>
    </>
  );
}
