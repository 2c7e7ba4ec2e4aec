import Typography from '@mui/material/Typography';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

import type { FieldErrors } from '@/api/errors';
import type { LayoutGroup } from '@/domain/inputs/layout';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { InputGroups } from '@/forms/InputGroups';
import { useInputsForm, type InputsForm } from '@/forms/inputs/use-inputs-form';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { StepFrame } from '@/wizards/frame';

interface InputsStepProps {
  readonly frame: StepFrame;
  readonly lead: string;
  /** Between the lead and the fields: what follows from the values. */
  readonly renderGuide?: (form: InputsForm) => ReactNode;
  readonly specs: readonly InputSpec[];
  readonly layout: readonly LayoutGroup[];
  readonly typed: FormValues;
  readonly refused: FieldErrors;
  /** Secrets that a reload took away. */
  readonly lostSecrets: readonly string[];
  /** What is odd about the values as a whole; stops nobody. */
  readonly advice: AdviceStore;
  readonly onTyped: (input: string, value: FormValue) => void;
  readonly onNext: () => void;
}

/**
 * A step that asks for what a driver wants to know. Give it a `key` made of driver and deployment. A field that the
 * address names (`fieldHref`) gets the focus.
 */
export const InputsStep = memo(
  function InputsStep(props: InputsStepProps) {
    const { frame, lead, specs, layout, typed, refused, lostSecrets, advice } = props;
    const { onTyped, onNext } = props;
    const form = useInputsForm({ specs, layout, typed, refused, lostSecrets, advice, onTyped });
    const { hash } = useLocation();
    const { labels, focus } = form;
    const reached = useRef('');
    useEffect(() => {
      // Once: whoever types elsewhere by then is not called back.
      if (reached.current === hash) return;
      reached.current = hash;
      const field = hash.slice(1);
      if (labels.has(field)) focus(field);
    }, [hash, labels, focus]);
    return (
      <WizardFrame
        {...frame}
        onNext={() => {
          form.next(onNext);
        }}
        notice={<StepErrorSummary form={form} />}
      >
        <Typography sx={{ mb: 5 }}>{lead}</Typography>
        {props.renderGuide?.(form)}
        {specs.length === 0 ? null : <InputGroups form={form} />}
      </WizardFrame>
    );
  },
  // What was typed is read once: a keystroke that comes back as a prop is no reason to draw again.
  (before, after) =>
    before.frame === after.frame &&
    before.specs === after.specs &&
    before.layout === after.layout &&
    before.refused === after.refused &&
    before.lostSecrets === after.lostSecrets &&
    before.advice === after.advice &&
    before.onTyped === after.onTyped &&
    before.onNext === after.onNext,
);
