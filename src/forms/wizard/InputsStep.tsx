import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import type { FieldErrors } from '@/api/errors';
import type { LayoutGroup } from '@/domain/inputs/layout';
import { fieldsOf } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { InputGroups } from '@/forms/InputGroups';
import { fieldKey } from '@/forms/inputs/field-key';
import { useInputsForm, type InputsForm, type OnShown } from '@/forms/inputs/use-inputs-form';
import { PasteValues } from '@/forms/paste/PasteValues';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { StepFrame } from '@/forms/wizard/frame';

interface InputsStepProps {
  readonly frame: StepFrame;
  readonly lead: string;
  /** Between the lead and the fields: what follows from the values. */
  readonly renderGuide?: (form: InputsForm) => ReactNode;
  readonly specs: readonly InputSpec[];
  readonly layout: readonly LayoutGroup[];
  /** What was typed before. Read when the step opens, and where a pasted file is compared with it. */
  readonly readTyped: () => FormValues;
  readonly refused: FieldErrors;
  /** Secrets that a reload took away. */
  readonly lostSecrets: readonly string[];
  /** What is odd about the values as a whole; stops nobody. */
  readonly advice: AdviceStore;
  readonly onTyped: (input: string, value: FormValue) => void;
  readonly onShown: OnShown;
  /** Why nothing can come of what was typed, and the field's name: Next stops at it once. Null where all is well. */
  readonly hopeless?: { readonly input: InputSpec; readonly text: string } | null;
  /** Inputs of other steps: a pasted file fills these in too. Keep its identity. */
  readonly elsewhere?: readonly InputSpec[];
  readonly onNext: () => void;
}

const NONE: readonly InputSpec[] = [];

/**
 * A step that asks for what a driver wants to know. Give it a `key` made of driver and deployment. A field that the
 * address names (`fieldHref`) gets the focus.
 */
export const InputsStep = memo(function InputsStep(props: InputsStepProps) {
  const { frame, lead, specs, layout, readTyped, refused, lostSecrets, advice } = props;
  const { onTyped, onShown, onNext, elsewhere = NONE } = props;
  const { t } = useTranslation('wizards');
  const form = useInputsForm({
    specs,
    layout,
    readTyped,
    refused,
    lostSecrets,
    advice,
    onTyped,
    onShown,
  });
  const { hopeless = null } = props;
  // What the first Next stopped at: the next one goes on, and the review asks.
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);
  const goOn = () => {
    if (hopeless === null || stoppedAt === hopeless.text) {
      onNext();
      return;
    }
    setStoppedAt(hopeless.text);
    form.focus(fieldKey(hopeless.input.name));
  };
  // What was filled in for other steps while this one is open.
  const filled = useRef<FormValues>({});
  const pasteable = useMemo(() => fieldsOf([...specs, ...elsewhere]), [specs, elsewhere]);
  // What stands in other steps as well, as it was when this one was opened.
  const read = () => {
    const typed = readTyped();
    return Object.fromEntries(
      pasteable.flatMap(({ name }) => {
        const value = form.held(fieldKey(name)) ?? filled.current[name] ?? typed[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
  };
  const onFill = (name: string, value: FormValue) => {
    if (form.labels.has(fieldKey(name))) form.fill(fieldKey(name), value);
    else {
      filled.current = { ...filled.current, [name]: value };
      onTyped(name, value);
    }
  };
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
        form.next(goOn);
      }}
      notice={
        <>
          <StepErrorSummary form={form} />
          {hopeless === null || stoppedAt !== hopeless.text ? null : (
            <Alert severity="error" role="alert">
              {hopeless.text} {t('inputs.goOnAnyway')}
            </Alert>
          )}
        </>
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'baseline', mb: 5 }}>
        <Typography sx={{ flex: '1 1 240px' }}>{lead}</Typography>
        {specs.length === 0 ? null : <PasteValues specs={pasteable} read={read} onFill={onFill} />}
      </Box>
      {props.renderGuide?.(form)}
      {specs.length === 0 ? null : <InputGroups form={form} />}
    </WizardFrame>
  );
});
