import type { TFunction } from 'i18next';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { createProvision } from '@/api/mutations/provisions';
import type { Driver } from '@/domain/driver';
import type { ProviderId } from '@/domain/ids';
import { fillDefaults } from '@/domain/inputs/check';
import { fieldsOf } from '@/domain/inputs/parse';
import { buildPayload } from '@/domain/inputs/values';
import { hopelessHosts, type HopelessHosts } from '@/domain/network/hopeless-hosts';
import type { Provider } from '@/domain/provider';
import {
  allSpecs,
  checkSteps,
  refusedSteps,
  select,
  toRequest,
} from '@/provisions/create/model/plan';
import {
  reduceProvisionWizard,
  type ProvisionWizardState,
} from '@/provisions/create/model/reducer';
import { useDraft } from '@/forms/drafts/use-draft';
import { useLeaveGuard } from '@/forms/guard/use-leave-guard';
import { links, type ProvisionStep } from '@/lib/links';
import { useHost } from '@/ui/host';
import { useToasts } from '@/ui/toast/toast-store';
import { keptProvision } from '@/forms/drafts/kept-provision';
import {
  EMPTY_PROVISION_DRAFT,
  valuesFor,
  type ProvisionDraft,
} from '@/forms/drafts/provision-draft';
import { useProvisionDrafts } from '@/forms/drafts/use-draft-store';
import { useWorkload } from '@/forms/guidance/use-workload';
import { landFailure, NO_OUTCOME, truthOf } from '@/forms/wizard/outcome';
import { useTellAway } from '@/forms/wizard/use-tell-away';
import { useNetworkAdvice } from '@/forms/wizard/use-network-advice';
import { useSendOnce } from '@/forms/wizard/use-send-once';
import { useSettled } from '@/forms/wizard/use-settled';
import { useWizardSteps } from '@/forms/wizard/use-wizard-steps';
import { useWizardStore } from '@/forms/wizard/wizard-store';

interface ProvisionWizardOptions {
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
  /** The step in the address. */
  readonly wanted: string | undefined;
  readonly draftId: string;
  /** A provider that the wizard was entered with; null when it was entered without. */
  readonly preset: ProviderId | null;
}

interface Start {
  readonly state: ProvisionWizardState;
  /** What was read, or nothing: while the draft is that, there is nothing to write. */
  readonly read: ProvisionDraft;
  /** There was a draft to go on with. */
  readonly resumed: boolean;
}

function startOf(kept: ProvisionDraft | null, preset: ProviderId | null): Start {
  const read = kept ?? EMPTY_PROVISION_DRAFT;
  const state = { draft: read, outcome: NO_OUTCOME };
  return {
    read,
    state:
      preset === null
        ? state
        : reduceProvisionWizard(state, { type: 'provider_chosen', provider: preset }),
    resumed: kept !== null,
  };
}

/** The wizard's state, its place among the steps, and its one request. */
export function useProvisionWizard(options: ProvisionWizardOptions) {
  const { providers, drivers, wanted, draftId, preset } = options;
  const { t } = useTranslation('provisionWizard');
  const toasts = useToasts();
  const navigate = useNavigate();
  const { page } = useHost();
  const tellAway = useTellAway();
  const drafts = useProvisionDrafts();
  const { workload } = useWorkload();

  const [start] = useState(() => startOf(drafts.load(draftId), preset));
  const [{ draft, outcome }, store] = useWizardStore(reduceProvisionWizard, start.state);
  const { dispatch } = store;
  const { provider, deployments, shown } = draft;
  const selection = useMemo(
    () => select(providers, drivers, { provider, deployments, shown }),
    [providers, drivers, provider, deployments, shown],
  );
  const [sent, setSent] = useState(false);
  const choice = [wanted, selection.provider?.id, selection.deployment?.id];
  const settled = useSettled(draft, choice.join(' '));
  const checks = useMemo(() => checkSteps(selection, settled), [selection, settled]);
  const advice = useNetworkAdvice(
    selection.specs,
    valuesFor(settled, selection.driver?.id ?? null),
    sent,
  );

  const driverId = selection.driver?.id ?? null;
  const asked = useMemo(
    () => selection.specs.filter(({ role }) => role === 'onprem_hosts'),
    [selection],
  );
  // As it is now, not as typing last rested: Next may be pressed right after. It is one input, so this is cheap.
  const payload = buildPayload(fieldsOf(asked), valuesFor(draft, driverId));
  const found = hopelessHosts(asked, fillDefaults(asked, payload.ok ? payload.values : {}));
  const hopelessInput = found?.input ?? null;
  const hopelessWords = found === null ? '' : hopelessText(t, found);
  const hopeless = useMemo(
    () => (hopelessInput === null ? null : { input: hopelessInput, text: hopelessWords }),
    [hopelessInput, hopelessWords],
  );

  const { kept, changedElsewhere, drop } = useDraft(
    drafts,
    draftId,
    draft === start.read ? null : draft,
    (whole, stored) => keptProvision(drivers, whole, stored),
  );
  const guard = useLeaveGuard({
    // A provider that the wizard was entered with is nothing that anybody typed.
    dirty: start.resumed || draft !== start.state.draft,
    kept,
    // A provider may be made on the way: that wizard comes back here.
    staysInside: (pathname) =>
      pathname.startsWith(links.newProvisionRoot()) || pathname.startsWith(links.newProviderRoot()),
  });

  const hrefOf = useCallback(
    (step: ProvisionStep) => links.newProvision(step, draftId, undefined, workload ?? undefined),
    [draftId, workload],
  );
  const { sending, lost, send } = useSendOnce(createProvision(useApi()), {
    onSend: () => {
      setSent(true);
      dispatch({ type: 'sent' });
    },
    onDone: (provision, here) => {
      drop();
      guard.release();
      toasts.show('success', t('created', { name: provision.name }));
      if (here) void navigate(links.provision(provision.id));
    },
    onFailure: (error, here) => {
      if (!here) {
        tellAway(error, t('notCreated'));
        return;
      }
      setSent(false);
      const failed = {
        ...landFailure(failureOf(error), allSpecs(selection)),
        ...truthOf(error),
      };
      dispatch({ type: 'failed', outcome: failed });
      const [first] = refusedSteps(selection, failed);
      if (first !== undefined) void navigate(hrefOf(first));
    },
  });
  const steps = useWizardSteps({
    checks,
    settled: settled === draft,
    wanted,
    first: 'provider',
    left: draft.left,
    refused: refusedSteps(selection, outcome),
    labelOf: (id) => t(`steps.${id}`),
    hrefOf,
    cancelHref: links.provisions(),
    sending,
  });
  const onLeft = useCallback(
    (step: ProvisionStep) => {
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
    selection,
    advice,
    hopeless,
    hrefOf,
    newProviderHref: links.newProvider('driver', undefined, draftId, workload ?? undefined),
    guardDialog: guard.dialog,
    kept,
    changedElsewhere,
    onReload: () => {
      guard.release();
      page.reload();
    },
    submit: () => {
      const request = toRequest(selection, draft);
      if (request !== null) send(request);
    },
  };
}

/** So many wrong addresses are named. */
const NAMED = 3;

function hopelessText(t: TFunction<'provisionWizard'>, { wrong }: HopelessHosts): string {
  if (wrong.length === 0) return t('hopeless.noHosts');
  const named = wrong.slice(0, NAMED).map((text) => `“${text}”`);
  return t('hopeless.wrong', { count: wrong.length, values: named.join(', ') });
}
