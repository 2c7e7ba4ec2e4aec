import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { stepPosition, type WizardStep } from '@/forms/wizard/steps';
import { WizardSteps } from '@/forms/wizard/WizardSteps';
import { DisabledReason } from '@/ui/DisabledReason';
import { Panel } from '@/ui/Panel';

interface WizardFrameProps {
  readonly steps: readonly WizardStep[];
  /** The id of the step that is open; its label is the heading. */
  readonly current: string;
  /** The step before; null on the first. */
  readonly backHref: string | null;
  readonly cancelHref: string;
  /** The words of the last step's button ("Create provider"); "Next" otherwise. */
  readonly nextLabel?: string;
  /** Why it can't go on yet; null when it can. Wrong fields are no reason: Next is what shows them. */
  readonly nextBlockedBy: string | null;
  /** True while the request runs: the button turns and takes no second press. */
  readonly submitting: boolean;
  /** Next, or Enter in a field. With react-hook-form: `() => void form.handleSubmit(go)()`. */
  readonly onNext: () => void;
  /** Above the panel: what belongs to no field (`FormErrorAlert`, `ErrorSummary`). */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/**
 * One step of a wizard: the steps across the top, the step's content in a panel, and below it, always in
 * the same place, Cancel at the left, Back and Next at the right. Enter goes on; Escape does nothing.
 */
export function WizardFrame(props: WizardFrameProps) {
  const { t } = useTranslation('common');
  const title = stepPosition(props.steps, props.current).step?.label ?? '';
  return (
    <Box
      component="form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.submitting && props.nextBlockedBy === null) props.onNext();
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 4,
        minWidth: 0,
        // What gets the focus must not hide under the top bar or the footer, which stay in place.
        '& :is(input, textarea, button, a, [tabindex])': { scrollMarginBlock: '88px' },
      }}
    >
      <WizardSteps steps={props.steps} current={props.current} />
      {props.notice}
      <Panel title={title}>{props.children}</Panel>
      <Footer {...props} nextLabel={props.nextLabel ?? t('actions.next')} />
    </Box>
  );
}

function Footer(props: Omit<WizardFrameProps, 'children'> & { readonly nextLabel: string }) {
  const { t } = useTranslation('common');
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 1,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <Button href={props.cancelHref} variant="text">
        {t('actions.cancel')}
      </Button>
      <Box sx={{ flex: 1 }} />
      {props.backHref === null ? null : (
        <Button href={props.backHref} variant="outlined">
          {t('actions.back')}
        </Button>
      )}
      <DisabledReason reason={props.nextBlockedBy}>
        <Button
          type="submit"
          variant="contained"
          loading={props.submitting}
          disabled={props.nextBlockedBy !== null}
        >
          {props.nextLabel}
        </Button>
      </DisabledReason>
    </Box>
  );
}
