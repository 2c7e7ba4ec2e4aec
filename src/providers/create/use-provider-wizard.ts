import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { createProvider } from '@/api/mutations/providers';
import type { Driver } from '@/domain/driver';
import {
  checkSteps,
  chosenDriver,
  connectionSpecs,
  refusedSteps,
  toRequest,
} from '@/providers/create/model/plan';
import { withShown } from '@/domain/inputs/with-shown';
import { reduceProviderWizard } from '@/providers/create/model/reducer';
import { useDraft } from '@/forms/drafts/use-draft';
import { useLeaveGuard } from '@/forms/guard/use-leave-guard';
import { links, type ProviderStep } from '@/lib/links';
import { useHost } from '@/ui/host';
import { useToasts } from '@/ui/toast/toast-store';
import { keptProvider } from '@/forms/drafts/kept-provider';
import { connectionValues, EMPTY_PROVIDER_DRAFT } from '@/forms/drafts/provider-draft';
import { useProviderDrafts } from '@/forms/drafts/use-draft-store';
import { useWorkload } from '@/forms/guidance/use-workload';
import { landFailure, NO_OUTCOME, truthOf } from '@/forms/wizard/outcome';
import { useTellAway } from '@/forms/wizard/use-tell-away';
import { useNetworkAdvice } from '@/forms/wizard/use-network-advice';
import { useSendOnce } from '@/forms/wizard/use-send-once';
import { useSettled } from '@/forms/wizard/use-settled';
import { useWizardSteps } from '@/forms/wizard/use-wizard-steps';
import { useWizardStore } from '@/forms/wizard/wizard-store';

interface ProviderWizardOptions {
  readonly drivers: readonly Driver[];
  /** The step in the address. */
  readonly wanted: string | undefined;
  readonly draftId: string;
  /** The draft of the provision that this provider is made for; null when it is made for itself. */
  readonly forProvision: string | null;
}

/** The wizard's state, its place among the steps, and its one request. */
export function useProviderWizard(options: ProviderWizardOptions) {
  const { drivers, wanted, draftId, forProvision } = options;
  const { t } = useTranslation('providerWizard');
  const toasts = useToasts();
  const navigate = useNavigate();
  const { page } = useHost();
  const tellAway = useTellAway();
  const drafts = useProviderDrafts();
  const { workload } = useWorkload();

  const [read] = useState(() => drafts.load(draftId) ?? EMPTY_PROVIDER_DRAFT);
  const [{ draft, outcome }, store] = useWizardStore(reduceProviderWizard, {
    draft: read,
    outcome: NO_OUTCOME,
  });
  const { dispatch } = store;
  const chosen = draft.driver;
  // Looks through all inputs of a driver: not at each keystroke.
  const driver = useMemo(() => chosenDriver(drivers, chosen), [drivers, chosen]);
  const settled = useSettled(draft, `${wanted ?? ''} ${driver?.id ?? ''}`);
  const specs = useMemo(
    () => withShown(connectionSpecs(driver), draft.shown),
    [driver, draft.shown],
  );
  const checks = useMemo(() => checkSteps(driver, specs, settled), [driver, specs, settled]);
  const advice = useNetworkAdvice(specs, connectionValues(settled));

  const dirty = draft !== EMPTY_PROVIDER_DRAFT;
  const { kept, changedElsewhere, drop } = useDraft(
    drafts,
    draftId,
    draft === read ? null : draft,
    (whole, stored) => keptProvider(drivers, whole, stored),
  );
  const guard = useLeaveGuard({
    dirty,
    kept,
    staysInside: (pathname) => pathname.startsWith(links.newProviderRoot()),
  });

  const hrefOf = useCallback(
    (step: ProviderStep) =>
      links.newProvider(step, draftId, forProvision ?? undefined, workload ?? undefined),
    [draftId, forProvision, workload],
  );
  const { sending, lost, send } = useSendOnce(createProvider(useApi()), {
    onSend: () => {
      dispatch({ type: 'sent' });
    },
    onDone: (provider, here) => {
      drop();
      guard.release();
      toasts.show('success', t('created', { name: provider.name }));
      if (!here) return;
      // Its page offers the next step, a provision on it, to whoever comes from here.
      if (forProvision === null) {
        void navigate(links.provider(provider.id), { state: { created: true } });
        return;
      }
      void navigate(
        links.newProvision('provider', forProvision, provider.id, workload ?? undefined),
      );
    },
    onFailure: (error, here) => {
      if (!here) {
        tellAway(error, t('notCreated'));
        return;
      }
      const failed = { ...landFailure(failureOf(error), specs), ...truthOf(error) };
      dispatch({ type: 'failed', outcome: failed });
      const [first] = refusedSteps(failed);
      if (first !== undefined) void navigate(hrefOf(first));
    },
  });
  const steps = useWizardSteps({
    checks,
    settled: settled === draft,
    wanted,
    first: 'driver',
    left: draft.left,
    refused: refusedSteps(outcome),
    labelOf: (id) => t(`steps.${id}`),
    hrefOf,
    cancelHref:
      forProvision === null ? links.providers() : links.newProvision('provider', forProvision),
    sending,
  });
  const onLeft = useCallback(
    (step: ProviderStep) => {
      dispatch({ type: 'step_left', step });
    },
    [dispatch],
  );
  return {
    ...steps,
    onLeft,
    draft,
    outcome,
    lost,
    store,
    driver,
    specs,
    advice,
    hrefOf,
    guardDialog: guard.dialog,
    kept,
    changedElsewhere,
    onReload: () => {
      guard.release();
      page.reload();
    },
    submit: () => {
      const request = toRequest(driver, specs, draft);
      if (request !== null) send(request);
    },
  };
}
