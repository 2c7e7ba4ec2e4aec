import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { Copy, Download, NavArrowDown, NavArrowUp } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { LEVEL_FILTERS, type LogFilter } from '@/provisions/log/matches';
import { SearchField } from '@/ui/SearchField';

interface LogToolbarProps {
  readonly filter: LogFilter;
  readonly onText: (text: string) => void;
  readonly onLevel: (level: LogFilter['level']) => void;
  readonly follow: boolean;
  readonly onFollow: (follow: boolean) => void;
  /** How many lines name a failure. */
  readonly problems: number;
  readonly onProblem: (step: 1 | -1) => void;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
}

/** Search, level, failures, follow, copy and download. */
export function LogToolbar(props: LogToolbarProps) {
  const { t } = useTranslation('provision');
  const steps = [
    { step: -1, label: t('log.previousProblem'), Icon: NavArrowUp },
    { step: 1, label: t('log.nextProblem'), Icon: NavArrowDown },
  ] as const;
  const takes = [
    { label: t('log.copy'), act: props.onCopy, Icon: Copy },
    { label: t('log.download'), act: props.onDownload, Icon: Download },
  ] as const;
  return (
    <Box
      component="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        p: 3,
        displayPrint: 'none',
      }}
    >
      <Box sx={{ flex: '1 1 220px', maxWidth: 360 }}>
        <SearchField label={t('log.search')} value={props.filter.text} onChange={props.onText} />
      </Box>
      <TextField
        select
        fullWidth={false}
        label={t('log.level')}
        value={props.filter.level}
        onChange={(event) => {
          const level = LEVEL_FILTERS.find((name) => name === event.target.value);
          if (level !== undefined) props.onLevel(level);
        }}
        sx={{ minWidth: 180 }}
      >
        {LEVEL_FILTERS.map((level) => (
          <MenuItem key={level} value={level}>
            {t(`log.levels.${level}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <span>{t('log.problems', { count: props.problems })}</span>
        {(props.problems === 0 ? [] : steps).map(({ step, label, Icon }) => (
          <Tooltip key={step} title={label} describeChild>
            <IconButton
              size="small"
              aria-label={label}
              onClick={() => {
                props.onProblem(step);
              }}
            >
              <Icon width={18} height={18} />
            </IconButton>
          </Tooltip>
        ))}
      </Box>
      <FormControlLabel
        sx={{ m: 0, gap: 1, ml: 'auto' }}
        control={
          <Switch
            size="small"
            checked={props.follow}
            onChange={(_, follow) => {
              props.onFollow(follow);
            }}
          />
        }
        label={t('log.follow')}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        {takes.map(({ label, act, Icon }) => (
          <Button
            key={label}
            variant="outlined"
            aria-label={label}
            onClick={act}
            sx={{ minWidth: 40, gap: 1.5, px: { xs: 2, md: 3 } }}
          >
            <Icon width={16} height={16} aria-hidden />
            <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
              {label}
            </Box>
          </Button>
        ))}
      </Box>
    </Box>
  );
}
