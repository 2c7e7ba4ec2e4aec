import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { ENTRY_GROUPS, findEntries, type Entry } from '@/palette/entries';
import { useFindable } from '@/palette/use-findable';

/** Finds provisions, providers, drivers, hosts and actions by name, and leads there. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['palette', 'actions']);
  const navigate = useNavigate();
  const findable = useFindable();
  const [search, setSearch] = useState('');
  const entries = useMemo(() => findEntries(findable, search), [findable, search]);
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      slotProps={{
        paper: { 'aria-label': t('palette:title'), sx: { alignSelf: 'start', mt: '10vh' } },
      }}
    >
      {/* What fits is found here: the library would compare thousands of lines. */}
      <Box component={Command} label={t('palette:title')} shouldFilter={false} loop sx={STYLES}>
        <Command.Input
          // It was opened to type into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- see above
          autoFocus
          value={search}
          onValueChange={setSearch}
          placeholder={t('palette:placeholder')}
          aria-label={t('palette:placeholder')}
        />
        <Command.List label={t('palette:found')}>
          <Command.Empty>{t('palette:none')}</Command.Empty>
          {ENTRY_GROUPS.map((group) => {
            const ofGroup = entries.filter((entry) => entry.group === group);
            return ofGroup.length === 0 ? null : (
              <Command.Group key={group} heading={t(`palette:groups.${group}`)}>
                {ofGroup.map((entry) => (
                  <Command.Item
                    key={entry.key}
                    value={entry.key}
                    disabled={entry.reason !== null}
                    onSelect={() => {
                      onClose();
                      void navigate(entry.href);
                    }}
                  >
                    <Line entry={entry} />
                  </Command.Item>
                ))}
              </Command.Group>
            );
          })}
        </Command.List>
      </Box>
    </Dialog>
  );
}

function Line({ entry: { label, hint, reason } }: { readonly entry: Entry }) {
  const { t } = useTranslation('actions');
  return (
    <>
      <Box component="span" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {label}
      </Box>
      <Box component="span" sx={{ fontSize: '0.75rem', textAlign: 'end' }}>
        {hint}
        {reason === null ? null : (
          <Box component="span" sx={{ display: 'block' }}>
            {t(`reasons.${reason}`)}
          </Box>
        )}
      </Box>
    </>
  );
}

const STYLES = {
  '& [cmdk-input]': {
    width: '100%',
    boxSizing: 'border-box',
    px: 5,
    py: 4,
    border: 0,
    borderBottom: 1,
    borderColor: 'divider',
    outline: 'none',
    font: 'inherit',
    fontSize: '1rem',
    color: 'text.primary',
    bgcolor: 'transparent',
  },
  '& [cmdk-list]': { maxHeight: '56vh', overflow: 'auto', p: 2 },
  '& [cmdk-empty]': { p: 4 },
  '& [cmdk-group-heading]': { px: 3, pt: 3, pb: 1, fontSize: '0.75rem', fontWeight: 600 },
  '& [cmdk-item]': {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: 4,
    px: 3,
    py: 2,
    borderRadius: '8px',
    color: 'text.primary',
    cursor: 'pointer',
  },
  '& [cmdk-item][data-selected="true"]': {
    bgcolor: 'surface.muted',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  '& [cmdk-item][data-disabled="true"]': { color: 'text.secondary', cursor: 'default' },
} as const;
