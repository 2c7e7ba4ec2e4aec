import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';

interface StageBarProps {
  /** 0 to 100. */
  readonly percent: number;
  readonly color: 'primary' | 'error' | 'warning';
  readonly label: string;
}

/** How far a provision has come, as a bar and a number. */
export function StageBar({ percent, color, label }: StageBarProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, width: '100%', maxWidth: 160 }}>
      <LinearProgress
        variant="determinate"
        value={percent}
        color={color}
        aria-label={label}
        sx={{ flex: 1 }}
      />
      <Box component="span" sx={{ fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' }}>
        {t('percent', { percent })}
      </Box>
    </Box>
  );
}
