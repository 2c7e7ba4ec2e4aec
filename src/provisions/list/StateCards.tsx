import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';

import { shownGroups, type StateGroup } from '@/domain/provision/groups';
import type { StateFilter } from '@/provisions/list/list-state';
import { GROUP_TONES } from '@/ui/state/group-tones';
import { StatusLabel } from '@/ui/StatusLabel';
import { FORCED_COLORS } from '@/ui/theme/focus-ring';
import { useRovingFocus } from '@/ui/use-roving-focus';

interface StateCardsProps {
  readonly counts: Readonly<Record<StateGroup, number>>;
  readonly filter: StateFilter | null;
  readonly onFilter: (filter: StateFilter | null) => void;
}

/** How many provisions there are of each kind; a press shows those alone, a second one all again. */
export function StateCards({ counts, filter, onFilter }: StateCardsProps) {
  const { t } = useTranslation(['provisions', 'states']);
  const groups = shownGroups(counts);
  const roving = useRovingFocus<HTMLDivElement>(groups);
  return (
    <Box
      role="toolbar"
      aria-label={t('byState')}
      {...roving.group}
      sx={{
        minWidth: 0,
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 30%), 1fr))',
        gap: { xs: 2, sm: 3 },
      }}
    >
      {groups.map((group) => {
        const pressed = filter?.kind === 'group' && filter.group === group;
        return (
          <ButtonBase
            key={group}
            {...roving.item(group)}
            aria-pressed={pressed}
            onClick={() => {
              onFilter(pressed ? null : { kind: 'group', group });
            }}
            sx={{
              display: 'grid',
              justifyContent: 'start',
              justifyItems: 'start',
              gap: 1,
              px: { xs: 3, sm: 4 },
              py: 3,
              textAlign: 'start',
              borderRadius: '12px',
              border: 1,
              borderColor: pressed ? 'primary.main' : 'divider',
              bgcolor: pressed ? 'surface.selected' : 'background.paper',
              font: 'inherit',
              '&:hover': { bgcolor: pressed ? 'surface.selected' : 'surface.muted' },
              [FORCED_COLORS]: pressed ? { border: '3px solid Highlight' } : {},
            }}
          >
            <Box
              component="span"
              sx={{
                fontSize: '1.5rem',
                lineHeight: 1.2,
                fontWeight: 600,
                fontVariantNumeric: 'tabular-nums',
                color: 'text.primary',
              }}
            >
              {counts[group]}
            </Box>
            <Box component="span" sx={{ fontSize: { xs: '0.75rem', sm: '0.875rem' } }}>
              <StatusLabel tone={GROUP_TONES[group]}>{t(`states:groups.${group}`)}</StatusLabel>
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
