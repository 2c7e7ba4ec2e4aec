import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { parseWorkload, WORKLOADS, type Workload } from '@/domain/guidance/guidance';

interface WorkloadFilterProps {
  readonly workload: Workload | null;
  readonly onChoose: (workload: Workload | null) => void;
  /** How many choices there are, and how many of them suit the workload. */
  readonly count: number;
  readonly fitting: number;
}

const ALL = 'all';

/** What the cluster is wanted for; leaves those choices that suit it, and says how many it hides. */
export function WorkloadFilter({ workload, onChoose, count, fitting }: WorkloadFilterProps) {
  const { t } = useTranslation('guidance');
  const id = useId();
  const hidden = count - fitting;
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography id={id} component="span" sx={{ fontWeight: 500, color: 'text.primary' }}>
          {t('workload.label')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-labelledby={id}
          value={workload ?? ALL}
          onChange={(_event, chosen: string | null) => {
            if (chosen !== null) onChoose(parseWorkload(chosen));
          }}
          sx={{
            flexWrap: 'wrap',
            // On more than one line they are no row that shares its edges.
            rowGap: 1,
            '& .MuiToggleButton-root': {
              border: 1,
              borderColor: 'divider',
              borderRadius: { xs: 2, sm: undefined },
              ml: { xs: 0, sm: undefined },
              mr: { xs: 1, sm: 0 },
            },
          }}
        >
          {[ALL, ...WORKLOADS].map((each) => (
            <ToggleButton key={each} value={each}>
              {t(`workload.${parseWorkload(each) ?? ALL}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      <output>
        {hidden === 0 ? null : (
          <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
            <span>
              {fitting === 0 ? t('workload.none') : t('workload.hidden', { count: hidden })}
            </span>
            <Button
              size="small"
              onClick={() => {
                onChoose(null);
              }}
            >
              {t('workload.showAll')}
            </Button>
          </Stack>
        )}
      </output>
    </Stack>
  );
}
