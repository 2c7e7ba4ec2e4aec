import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { FormFrame } from '@/forms/wizard/FormFrame';
import { stepPosition, type WizardStep } from '@/forms/wizard/steps';
import { WizardSteps } from '@/forms/wizard/WizardSteps';
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
  /** Next, or Enter in a field. With a step's form: `() => form.next(go)`. */
  readonly onNext: () => void;
  /** Above the panel: what belongs to no field (`FormErrorAlert`, `ErrorSummary`). */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** One step of a wizard: the steps across the top, and the step's content in a panel. */
export function WizardFrame(props: WizardFrameProps) {
  const { t } = useTranslation('common');
  const title = stepPosition(props.steps, props.current).step?.label ?? '';
  return (
    <FormFrame
      cancelHref={props.cancelHref}
      backHref={props.backHref}
      submitLabel={props.nextLabel ?? t('actions.next')}
      blockedBy={props.nextBlockedBy}
      submitting={props.submitting}
      onSubmit={props.onNext}
    >
      <WizardSteps steps={props.steps} current={props.current} />
      {props.notice}
      <Panel title={title}>{props.children}</Panel>
    </FormFrame>
  );
}
