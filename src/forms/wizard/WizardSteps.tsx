import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Check, WarningTriangle } from 'iconoir-react/regular';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { stepPosition, type WizardStep } from '@/forms/wizard/steps';

interface WizardStepsProps {
  readonly steps: readonly WizardStep[];
  /** The id of the step that is open. */
  readonly current: string;
}

/** The named steps across the top; where there is no room, "Step 2 of 5: Connection" over a bar. */
export function WizardSteps({ steps, current }: WizardStepsProps) {
  const { t } = useTranslation('forms');
  return (
    <Box component="nav" aria-label={t('wizard.steps')}>
      <Narrow steps={steps} current={current} />
      <Box
        component="ol"
        sx={{
          display: { xs: 'none', md: 'flex' },
          listStyle: 'none',
          m: 0,
          p: 0,
          gap: 2,
          alignItems: 'center',
        }}
      >
        {steps.map((step, index) => (
          <Box
            component="li"
            key={step.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              minWidth: 0,
              '&:not(:last-of-type)': { flex: '1 1 auto' },
              '&:not(:last-of-type)::after': {
                content: '""',
                flex: '1 1 12px',
                borderTop: '1px solid',
                borderColor: 'divider',
              },
            }}
          >
            <Step step={step} number={index + 1} current={step.id === current} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

interface StepProps {
  readonly step: WizardStep;
  readonly number: number;
  readonly current: boolean;
}

function Step({ step, number, current }: StepProps) {
  const { t } = useTranslation('forms');
  const state = current && step.state !== 'error' ? 'current' : step.state;
  const body = (
    <>
      <StepMark state={state} number={number} />
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {step.label}
      </Box>
      <Box component="span" sx={VISUALLY_HIDDEN}>{`, ${t(`wizard.${state}`)}`}</Box>
    </>
  );
  const look = {
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    borderRadius: 2,
    fontWeight: current ? 600 : 500,
    color: current ? 'text.primary' : 'text.secondary',
  };
  if (!step.reachable && !current) {
    return (
      <Box component="span" aria-disabled sx={look}>
        {body}
      </Box>
    );
  }
  return (
    <Link href={step.href} aria-current={current ? 'step' : undefined} sx={look}>
      {body}
    </Link>
  );
}

interface StepMarkProps {
  readonly state: WizardStep['state'] | 'current';
  readonly number: number;
}

function StepMark({ state, number }: StepMarkProps) {
  const filled = state === 'current' || state === 'done';
  const tone = state === 'error' ? 'error.main' : filled ? 'primary.main' : 'surface.edge';
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        flex: 'none',
        width: 24,
        height: 24,
        borderRadius: '50%',
        border: '1px solid',
        borderColor: tone,
        fontSize: '0.75rem',
        fontWeight: 600,
        color: state === 'current' ? 'primary.contrastText' : tone,
        bgcolor: state === 'current' ? 'primary.main' : 'transparent',
        ...(state === 'upcoming' && { color: 'text.secondary' }),
      }}
    >
      {state === 'done' ? <Check width={14} height={14} strokeWidth={2.5} /> : null}
      {state === 'error' ? <WarningTriangle width={14} height={14} strokeWidth={2} /> : null}
      {state === 'current' || state === 'upcoming' ? number : null}
    </Box>
  );
}

function Narrow({ steps, current }: WizardStepsProps) {
  const { t } = useTranslation('forms');
  const labelId = useId();
  const { number, of, step } = stepPosition(steps, current);
  return (
    <Box sx={{ display: { xs: 'grid', md: 'none' }, gap: 2 }}>
      <Typography id={labelId}>
        {`${t('wizard.position', { number, of })}: `}
        <Box component="strong" sx={{ color: 'text.primary', fontWeight: 600 }}>
          {step?.label}
        </Box>
      </Typography>
      <LinearProgress
        variant="determinate"
        value={(number / Math.max(1, of)) * 100}
        aria-labelledby={labelId}
      />
    </Box>
  );
}

const VISUALLY_HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
