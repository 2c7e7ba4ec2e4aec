import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import type { LayoutGroup } from '@/domain/inputs/layout';
import { fieldsOf } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import type { AdviceStore } from '@/forms/advice/advice-store';
import { InputGroups } from '@/forms/InputGroups';
import { fieldKey } from '@/forms/inputs/field-key';
import { useInputsForm, type InputsForm, type OnShown } from '@/forms/inputs/use-inputs-form';
import { PasteValues } from '@/forms/paste/PasteValues';
import type { FieldSource } from '@/forms/step-form/field-source';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { WizardFrame } from '@/forms/wizard/WizardFrame';
import type { StepFrame } from '@/forms/wizard/frame';

/** Why nothing can come of what was typed, and the input that it is about. */
export interface Stop {
  readonly input: InputSpec;
  readonly text: string;
}

export interface InputsExtras {
  readonly lead: string;
  /** Between the lead and the fields: what follows from the values. */
  readonly renderGuide?: (form: InputsForm) => ReactNode;
  /** Next stops once at what this finds; null where all is well. */
  readonly stopsAt?: (typed: FormValues) => Stop | null;
}

interface InputsStepProps extends InputsExtras {
  readonly frame: StepFrame;
  readonly source: FieldSource;
  readonly onShown: OnShown;
  readonly specs: readonly InputSpec[];
  readonly layout: readonly LayoutGroup[];
  /** Inputs of other steps: a pasted file fills these in too. */
  readonly elsewhere: readonly InputSpec[];
  /** Secrets that a reload took away. */
  readonly lostSecrets: readonly string[];
  /** What is odd about the values as a whole; blocks nothing. */
  readonly advice: AdviceStore;
}

/**
 * A step that asks for what a driver wants to know. Give it a `key` made of driver and deployment. A field that the
 * address names (`fieldHref`) gets the focus.
 */
export function InputsStep(props: InputsStepProps) {
  const { frame, lead, source, specs, stopsAt, elsewhere } = props;
  const { t } = useTranslation('wizards');
  const form = useInputsForm(props);
  const stop = () => stopsAt?.(source.typed()) ?? null;
  const stopText = useSyncExternalStore(source.subscribe, () => stop()?.text ?? null);
  // What the first Next stopped at: the next one goes on, and the review asks.
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);
  const goOn = () => {
    const found = stop();
    if (found === null || stoppedAt === found.text) {
      frame.onNext();
      return;
    }
    setStoppedAt(found.text);
    form.focus(fieldKey(found.input.name));
  };
  const pasteable = useMemo(() => fieldsOf([...specs, ...elsewhere]), [specs, elsewhere]);
  const onFill = (name: string, value: FormValue) => {
    if (form.labels.has(fieldKey(name))) form.fill(fieldKey(name), value);
    else source.type(name, value);
  };
  const { hash } = useLocation();
  const { labels, focus } = form;
  const reached = useRef('');
  useEffect(() => {
    // Once: the focus of a user who types elsewhere by then is not moved back.
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
          {stopText === null || stoppedAt !== stopText ? null : (
            <Alert severity="error" role="alert">
              {stopText} {t('inputs.goOnAnyway')}
            </Alert>
          )}
        </>
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'baseline', mb: 5 }}>
        <Typography sx={{ flex: '1 1 240px' }}>{lead}</Typography>
        {specs.length === 0 ? null : (
          <PasteValues specs={pasteable} read={source.typed} onFill={onFill} />
        )}
      </Box>
      {props.renderGuide?.(form)}
      {specs.length === 0 ? null : <InputGroups form={form} />}
    </WizardFrame>
  );
}
