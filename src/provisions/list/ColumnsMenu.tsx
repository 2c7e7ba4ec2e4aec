import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Switch from '@mui/material/Switch';
import { ArrowDown, ArrowUp, ViewColumns3 } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import {
  COLUMN_KEYS,
  DEFAULT_COLUMNS,
  type ColumnKey,
  type ListState,
} from '@/provisions/list/list-state';

import { PopoverButton } from '@/ui/PopoverButton';

interface ColumnsMenuProps {
  readonly columns: readonly ColumnKey[];
  readonly dense: boolean;
  readonly onChange: (change: Partial<ListState>) => void;
}

/** Which columns the list shows, in which order, and how high its rows are. */
export function ColumnsMenu({ columns, dense, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation('provisions');
  const hidden = COLUMN_KEYS.filter((key) => !columns.includes(key));
  const move = (index: number, by: -1 | 1) => {
    const next = [...columns];
    const [taken] = next.splice(index, 1);
    if (taken !== undefined) next.splice(index + by, 0, taken);
    onChange({ columns: next });
  };
  return (
    <PopoverButton
      label={t('layout.button')}
      icon={<ViewColumns3 width={16} height={16} aria-hidden />}
      title={t('layout.title')}
    >
      {() => (
        <>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {columns.map((key, index) => (
              <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center' }}>
                <Choice
                  checked
                  label={t(`columns.${key}`)}
                  onChange={() => {
                    onChange({ columns: columns.filter((each) => each !== key) });
                  }}
                />
                {index === 0 ? null : (
                  <IconButton
                    size="small"
                    aria-label={t('layout.up', { column: t(`columns.${key}`) })}
                    onClick={() => {
                      move(index, -1);
                    }}
                  >
                    <ArrowUp width={16} height={16} />
                  </IconButton>
                )}
                {index === columns.length - 1 ? null : (
                  <IconButton
                    size="small"
                    aria-label={t('layout.down', { column: t(`columns.${key}`) })}
                    onClick={() => {
                      move(index, 1);
                    }}
                  >
                    <ArrowDown width={16} height={16} />
                  </IconButton>
                )}
              </Box>
            ))}
            {hidden.map((key) => (
              <li key={key}>
                <Choice
                  checked={false}
                  label={t(`columns.${key}`)}
                  onChange={() => {
                    onChange({ columns: [...columns, key] });
                  }}
                />
              </li>
            ))}
          </Box>
          <FormControlLabel
            sx={{ m: 0, mt: 2, gap: 1 }}
            control={
              <Switch
                size="small"
                checked={dense}
                onChange={(_, chosen) => {
                  onChange({ dense: chosen });
                }}
              />
            }
            label={t('layout.dense')}
          />
          <Button
            size="small"
            sx={{ display: 'block', mt: 2 }}
            onClick={() => {
              onChange({ columns: DEFAULT_COLUMNS, dense: false });
            }}
          >
            {t('layout.reset')}
          </Button>
        </>
      )}
    </PopoverButton>
  );
}

interface ChoiceProps {
  readonly checked: boolean;
  readonly label: string;
  readonly onChange: () => void;
}

function Choice({ checked, label, onChange }: ChoiceProps) {
  return (
    <FormControlLabel
      sx={{ flex: 1, m: 0 }}
      control={<Checkbox size="small" checked={checked} onChange={onChange} />}
      label={label}
    />
  );
}
