import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { failureOf, landFieldErrors } from '@/api/errors';
import { LostAnswer } from '@/api/write';
import { fieldsOf } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import type { FormValues } from '@/domain/inputs/values';
import { secretValues } from '@/domain/inputs/secret-values';
import { withShown } from '@/domain/inputs/with-shown';
import type { Provider } from '@/domain/provider';
import { ConfirmChange } from '@/providers/connection/ConfirmChange';
import {
  connectionChange,
  placesIn,
  startOf,
  type ConnectionProblem,
} from '@/providers/connection/model/connection-change';
import { useConnectionChange } from '@/providers/connection/use-connection-change';
import { useLeaveGuard } from '@/forms/guard/use-leave-guard';
import { InputGroups } from '@/forms/InputGroups';
import { fieldKey } from '@/forms/inputs/field-key';
import { useInputsForm } from '@/forms/inputs/use-inputs-form';
import { PasteValues } from '@/forms/paste/PasteValues';
import { createFieldStore } from '@/forms/step-form/field-source';
import { StepErrorSummary } from '@/forms/step-form/StepErrorSummary';
import { FormErrorAlert } from '@/forms/wizard/FormErrorAlert';
import { FormFrame } from '@/forms/wizard/FormFrame';
import { links } from '@/lib/links';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { Panel } from '@/ui/Panel';

const NONE: readonly never[] = [];

/** Other values for a provider's connection, secrets among them. Typed values live on this page only: no draft keeps them. */
export function ConnectionForm({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation(['providers', 'errors']);
  const navigate = useNavigate();
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const writeBlock = useWriteBlock();
  // A refresh behind the form changes nothing in it: only what was changed here is sent.
  const [start] = useState(() => startOf(provider));
  const [store] = useState(() => createFieldStore(start.shown));
  const [untouched] = useState(store.changed);
  const dirty = useSyncExternalStore(store.subscribe, () => store.changed() !== untouched);
  // What is asked about before it is sent.
  const [confirming, setConfirming] = useState<InputValues | null>(null);
  // What was typed when it was found to change nothing: told until something else is typed.
  const [vain, setVain] = useState<FormValues | null>(null);
  const unchanged = useSyncExternalStore(
    store.subscribe,
    () => vain !== null && store.changed() === vain,
  );
  // What OneForm refused that belongs to no field.
  const [rest, setRest] = useState<readonly string[]>(NONE);

  const back = links.provider(provider.id);
  const guard = useLeaveGuard({ dirty, staysInside: () => false, kept: false });
  const change = useConnectionChange(provider, {
    onDone: () => {
      guard.release();
      void navigate(back);
    },
    onInvalid: (errors) => {
      const landed = landFieldErrors(
        errors,
        start.specs.map((spec) => spec.name),
      );
      store.refuse(landed.byField);
      setRest(landed.rest);
    },
  });
  const [shown, setShown] = useState<readonly string[]>(NONE);
  const specs = useMemo(() => withShown(start.specs, shown), [start, shown]);
  const onShown = useCallback((name: string, show: boolean) => {
    setShown((before) => [...before.filter((each) => each !== name), ...(show ? [name] : [])]);
  }, []);
  const fields = useMemo(() => fieldsOf(specs), [specs]);
  const form = useInputsForm({
    specs,
    onShown,
    layout: provider.display.layout,
    source: store,
    lostSecrets: NONE,
    keeps: start.keeps,
  });
  const words = (problem: ConnectionProblem) =>
    problem.code === 'redacted_word'
      ? t('connectionForm.redactedWord')
      : t('connectionForm.keysStay', { keys: problem.keys.join(', ') });
  const count = provider.provisionIds.length;
  const send = (values: InputValues) => {
    change.send(values, secretValues(specs, values));
  };
  const save = () => {
    const { values, problems } = connectionChange(start, store.changed());
    store.refuse(
      Object.fromEntries([...problems].map(([name, problem]) => [name, [words(problem)]])),
    );
    setRest(NONE);
    if (problems.size > 0) return;
    const nothing = Object.keys(values).length === 0;
    setVain(nothing ? store.changed() : null);
    if (nothing) return;
    // Secrets are rotated; anything else says where the machines are, or whose they are.
    if (count > 0 && placesIn(start.specs, values).length > 0) setConfirming(values);
    else send(values);
  };
  const told = (failure: Error) => {
    if (failure instanceof LostAnswer && failure.truth === 'untold') {
      return t('connectionForm.untold');
    }
    if (failureOf(failure).kind !== 'invalid') return describe(failure);
    return rest.length === 0 ? t('errors:invalid.body') : rest.join(' ');
  };
  const checking = lostWords(change.lost);

  return (
    <FormFrame
      cancelHref={back}
      backHref={null}
      submitLabel={t('connectionForm.save')}
      blockedBy={writeBlock}
      submitting={change.running}
      onSubmit={() => {
        form.next(save);
      }}
    >
      <StepErrorSummary form={form} />
      {checking === null ? null : <Alert severity="warning">{checking}</Alert>}
      <FormErrorAlert
        title={change.failure === null ? null : t(`errors:${failureOf(change.failure).kind}.title`)}
      >
        {change.failure === null ? null : told(change.failure)}
      </FormErrorAlert>
      <FormErrorAlert title={change.missing.length === 0 ? null : t('connectionForm.notTaken')}>
        {t('connectionForm.notTakenBody', { labels: change.missing.join(', ') })}
      </FormErrorAlert>
      {unchanged ? <Alert severity="info">{t('connectionForm.unchanged')}</Alert> : null}
      <Panel title={t('connectionForm.panel')}>
        <Stack sx={{ gap: 2, mb: 5, maxWidth: 720 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'baseline' }}>
            <Typography sx={{ flex: '1 1 240px' }}>{t('connectionForm.lead')}</Typography>
            {fields.length === 0 ? null : (
              <PasteValues
                specs={fields}
                keeps={start.keeps}
                read={store.typed}
                onFill={(name, value) => {
                  form.fill(fieldKey(name), value);
                }}
              />
            )}
          </Box>
          <Typography>{t('connectionForm.unchecked')}</Typography>
          {count === 0 ? null : (
            <Alert severity="warning" role="note">
              {t('connectionForm.inUse', { count })}
            </Alert>
          )}
        </Stack>
        <InputGroups form={form} />
      </Panel>
      {confirming === null ? null : (
        <ConfirmChange
          provider={provider}
          labels={placesIn(start.specs, confirming)}
          onConfirm={() => {
            setConfirming(null);
            send(confirming);
          }}
          onClose={() => {
            setConfirming(null);
          }}
        />
      )}
      {guard.dialog}
    </FormFrame>
  );
}
