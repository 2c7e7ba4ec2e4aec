import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Provider } from '@/domain/provider';
import { groupOfState, STATE_GROUPS } from '@/domain/provision/groups';
import { KNOWN_STATES } from '@/domain/provision/state';
import { filterText, type ListState, type StateFilter } from '@/provisions/list/list-state';
import { SearchField } from '@/ui/SearchField';

interface ListToolbarProps {
  readonly state: ListState;
  readonly providers: readonly Provider[];
  readonly onChange: (change: Partial<ListState>) => void;
}

/** Each group, followed by its states; a group of one state is that state. */
const FILTERS: readonly StateFilter[] = STATE_GROUPS.flatMap((group) => {
  const states = KNOWN_STATES.filter((state) => groupOfState(state) === group);
  const filters: StateFilter[] = [{ kind: 'group', group }];
  if (states.length > 1) for (const state of states) filters.push({ kind: 'state', state });
  return filters;
});

/** Search and filters of the list. */
export function ListToolbar({ state, providers, onChange }: ListToolbarProps) {
  const { t } = useTranslation(['provisions', 'states']);
  const search = useCallback(
    (text: string) => {
      onChange({ text });
    },
    [onChange],
  );
  return (
    <Box
      component="search"
      sx={{
        flex: '1 1 620px',
        minWidth: 0,
        display: 'grid',
        gridTemplateColumns: {
          xs: '1fr 1fr',
          md: 'minmax(200px, 360px) minmax(150px, 200px) minmax(150px, 200px) auto',
        },
        alignItems: 'center',
        gap: 3,
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', md: 'auto' } },
      }}
    >
      <SearchField label={t('filters.search')} value={state.text} onChange={search} />
      <TextField
        select
        label={t('filters.state')}
        value={state.state === null ? '' : filterText(state.state)}
        onChange={(event) => {
          onChange({
            state: FILTERS.find((filter) => filterText(filter) === event.target.value) ?? null,
          });
        }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t('filters.anyState')}</MenuItem>
        {FILTERS.map((filter) => (
          <MenuItem
            key={filterText(filter)}
            value={filterText(filter)}
            sx={filter.kind === 'group' ? { fontWeight: 600 } : { pl: 8 }}
          >
            {filter.kind === 'group'
              ? t(`states:groups.${filter.group}`)
              : t(`states:${filter.state}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('filters.provider')}
        value={providers.some(({ id }) => id === state.provider) ? state.provider : ''}
        onChange={(event) => {
          const chosen = providers.find(({ id }) => String(id) === event.target.value);
          onChange({ provider: chosen?.id ?? null });
        }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t('filters.anyProvider')}</MenuItem>
        {providers.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        sx={{ m: 0, gap: 1, whiteSpace: 'nowrap' }}
        control={
          <Switch
            size="small"
            checked={state.all}
            onChange={(_, all) => {
              onChange(all ? { all } : { all, ...withoutDone(state.state) });
            }}
          />
        }
        label={t('filters.all')}
      />
    </Box>
  );
}

/** A filter on what is done goes together with the switch that loads it. */
function withoutDone(filter: StateFilter | null): Partial<ListState> {
  if (filter === null) return {};
  const text = filterText(filter);
  return text === 'done' || text === 'DONE' ? { state: null } : {};
}
