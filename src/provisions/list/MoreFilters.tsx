import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { FilterList } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import { driverName } from '@/domain/names';
import type { Provider } from '@/domain/provider';
import type { ListState } from '@/provisions/list/list-state';
import type { FilterChoices } from '@/provisions/list/rows';
import { PopoverButton } from '@/ui/PopoverButton';

interface MoreFiltersProps {
  readonly state: ListState;
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
  readonly choices: FilterChoices;
  readonly onChange: (change: Partial<ListState>) => void;
}

/** The filters that are wanted less often: driver, deployment, owner and tag. */
export function MoreFilters({ state, providers, drivers, choices, onChange }: MoreFiltersProps) {
  const { t } = useTranslation('provisions');
  const { driver, deployment, owner, tag } = state;
  const count = [driver, deployment, owner, tag].filter((each) => each !== null).length;
  const used = [...new Set(providers.map((provider) => provider.driver))];
  const plain = (text: string) => ({ value: text, label: text });
  return (
    <PopoverButton
      label={count === 0 ? t('filters.more') : t('filters.moreSet', { count })}
      icon={<FilterList width={16} height={16} aria-hidden />}
      title={t('filters.more')}
      marked={count > 0}
    >
      {() => (
        <Stack sx={{ gap: 4 }}>
          <Filter
            label={t('filters.driver')}
            any={t('filters.anyDriver')}
            value={driver}
            choices={used.map((id) => ({ value: id, label: driverName(drivers, id).name }))}
            onChange={(chosen) => {
              onChange({ driver: chosen === null ? null : driverId(chosen) });
            }}
          />
          <Filter
            label={t('filters.deployment')}
            any={t('filters.anyDeployment')}
            value={deployment}
            choices={choices.deployments.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(chosen) => {
              onChange({ deployment: chosen });
            }}
          />
          <Filter
            label={t('filters.owner')}
            any={t('filters.anyOwner')}
            value={owner}
            choices={choices.owners.map(plain)}
            onChange={(chosen) => {
              onChange({ owner: chosen });
            }}
          />
          <Filter
            label={t('filters.tag')}
            any={t('filters.anyTag')}
            value={tag}
            choices={choices.tags.map(plain)}
            onChange={(chosen) => {
              onChange({ tag: chosen });
            }}
          />
        </Stack>
      )}
    </PopoverButton>
  );
}

interface FilterProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

/** One filter; a value of the address that no row has stays a choice, so that it can be seen and taken back. */
function Filter({ label, any, value, choices, onChange }: FilterProps) {
  const known = value === null || choices.some((choice) => choice.value === value);
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value);
      }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{any}</MenuItem>
      {known ? null : <MenuItem value={value}>{value}</MenuItem>}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
