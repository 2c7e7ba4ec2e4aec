import { useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { failureOf, type ApiFailure } from '@/api/errors';
import type { Write } from '@/api/write';
import type { AdviceStore } from '@/forms/advice/advice-store';
import type { DraftStore } from '@/forms/drafts/draft-store';
import { useDraft, type DraftSource } from '@/forms/drafts/use-draft';
import { valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import { useLeaveGuard } from '@/forms/guard/use-leave-guard';
import type { WizardDescription, WizardPlan } from '@/forms/wizard/description';
import { landFailure, mayExist, truthOf, type Outcome } from '@/forms/wizard/outcome';
import { useNetworkAdvice } from '@/forms/wizard/use-network-advice';
import { useSendOnce } from '@/forms/wizard/use-send-once';
import { useWizardSteps } from '@/forms/wizard/use-wizard-steps';
import { checkSteps, refusedSteps, specsIn, toRequest } from '@/forms/wizard/wizard-plan';
import {
  startOf,
  wizardReducer,
  type WizardEvent,
  type WizardState,
} from '@/forms/wizard/wizard-state';
import { createWizardStore, useStored, type WizardStore } from '@/forms/wizard/wizard-store';
import { memoLast } from '@/lib/memo-last';
import { useHost } from '@/ui/host';
import { useToasts } from '@/ui/toast/toast-store';

interface WizardOptions<Step extends string, Draft, Choice, Request, Made> {
  readonly drafts: DraftStore<Draft>;
  /** The component that calls this has it as `key`: another draft is another wizard. */
  readonly draftId: string;
  /** The step in the address. */
  readonly wanted: string | undefined;
  /** What the wizard was entered with: chosen already, though not typed. */
  readonly entered?: NoInfer<Choice> | null;
  readonly write: Write<Request, Made>;
  /** Goes on with what was made, when the wizard is still open. */
  readonly onMade: (made: Made) => void;
  readonly hrefOf: (step: Step) => string;
  readonly cancelHref: string;
  /** Whether an address still belongs to the wizard: its other steps, a detour that comes back. */
  readonly staysInside: (pathname: string) => boolean;
  readonly words: WizardWords<Step, Made>;
}

export interface WizardWords<Step extends string, Made> {
  readonly step: (step: Step) => string;
  readonly created: (made: Made) => string;
  readonly notCreated: string;
}

/** What goes on in a wizard, for its steps. */
export interface Wizard<
  Step extends string,
  Draft extends WizardDraft,
  Choice,
  Plan,
  Request,
> extends Pick<ReturnType<typeof useWizardSteps<Step>>, 'step' | 'redirectHref' | 'frame'> {
  readonly plan: Plan;
  readonly store: WizardStore<WizardState<Draft>, WizardEvent<Step, Choice>>;
  readonly outcome: Outcome;
  /** Why the answer was lost, while OneForm is asked what came of it; null otherwise. */
  readonly lost: ApiFailure | null;
  readonly advice: AdviceStore;
  /** The steps that hold what OneForm refused. */
  readonly refused: readonly { readonly label: string; readonly href: string }[];
  /** As it was when the step was opened, something was chosen, or typing rested. */
  readonly draft: Draft;
  /** What would be sent for a draft; null while something is wrong. */
  readonly request: (draft: Draft) => Request | null;
  readonly submit: () => void;
  readonly kept: boolean;
  readonly changedElsewhere: boolean;
  readonly reload: () => void;
  readonly guardDialog: ReturnType<typeof useLeaveGuard>['dialog'];
}

/**
 * Runs a wizard: holds what is typed and chosen, keeps the draft, says which step may be opened and what is wrong in
 * each, and sends the one request. It is rendered again when a choice is made, a step is left, an answer comes or typing
 * rests; not at a keystroke.
 */
export function useWizard<
  Step extends string,
  Draft extends WizardDraft<Step>,
  Choice,
  Plan extends WizardPlan<Step>,
  Request,
  Made,
>(
  description: WizardDescription<Step, Draft, Choice, Plan, Request>,
  options: WizardOptions<Step, Draft, Choice, Request, Made>,
): Wizard<Step, Draft, Choice, Plan, Request> {
  const { drafts, draftId, wanted, words, hrefOf } = options;
  const toasts = useToasts();
  const navigate = useNavigate();
  const { page } = useHost();
  const tellAway = useTellAway();

  const [{ store, source, isDirty }] = useState(() => {
    const stored = drafts.load(draftId);
    return begin<Step, Draft, Choice>(description, stored, options.entered ?? null);
  });
  const choices = useStored(store, (state) => state.choices);
  const outcome = useStored(store, (state) => state.outcome);
  const left = useStored(store, ({ draft }) => draft.left);
  const sent = useStored(store, (state) => state.sent);
  const dirty = useSyncExternalStore(store.subscribe, isDirty);
  const plan = useMemo(() => description.plan(choices), [description, choices]);
  const specs = useMemo(() => specsIn(plan), [plan]);
  const rested = useSyncExternalStore(store.subscribe, () => store.restedAt(wanted, plan).draft);
  const checks = useMemo(() => checkSteps(plan, rested), [plan, rested]);
  const advice = useNetworkAdvice(specs, valuesFor(rested, plan.driver?.id ?? null), sent);

  const { kept, changedElsewhere, drop } = useDraft(source, drafts, draftId, description.keep);
  const guard = useLeaveGuard({ dirty, kept, staysInside: options.staysInside });

  const { sending, lost, send } = useSendOnce(options.write, {
    onSend: () => {
      store.dispatch({ type: 'sent' });
    },
    onDone: (made, here) => {
      drop();
      guard.release();
      toasts.show('success', words.created(made));
      if (here) options.onMade(made);
    },
    onFailure: (error, here) => {
      if (!here) {
        tellAway(error, words.notCreated);
        return;
      }
      const failed = { ...landFailure(failureOf(error), specs), ...truthOf(error) };
      store.dispatch({ type: 'failed', outcome: failed });
      const [first] = refusedSteps(plan, failed);
      if (first !== undefined) void navigate(hrefOf(first));
    },
  });
  const refused = refusedSteps(plan, outcome);
  const [first] = checks;
  if (first === undefined) throw new Error('a wizard has steps');
  const steps = useWizardSteps({
    checks,
    wanted,
    first: first.id,
    left,
    refused,
    labelOf: words.step,
    hrefOf,
    cancelHref: options.cancelHref,
    sending,
  });
  // Values may be megabytes long: they are read again only when they change.
  const request = useMemo(
    () => memoLast((draft: Draft) => toRequest(description.request, plan, draft)),
    [description, plan],
  );
  return {
    ...steps,
    plan,
    store,
    outcome,
    lost,
    advice,
    refused: refused.map((id) => ({ label: words.step(id), href: hrefOf(id) })),
    draft: rested,
    request,
    submit: () => {
      const ready = request(store.read().draft);
      if (ready !== null) send(ready);
    },
    kept,
    changedElsewhere,
    reload: () => {
      guard.release();
      page.reload();
    },
    guardDialog: guard.dialog,
  };
}

/** Begins a wizard, or goes on with a draft. */
function begin<Step extends string, Draft extends WizardDraft<Step>, Choice>(
  {
    empty,
    choose,
  }: Pick<WizardDescription<Step, Draft, Choice, WizardPlan<Step>, unknown>, 'empty' | 'choose'>,
  stored: Draft | null,
  entered: Choice | null,
) {
  const read = stored ?? empty;
  const start = startOf(entered === null ? read : choose(read, entered));
  const store = createWizardStore(wizardReducer<Step, Draft, Choice>(choose), start);
  const source: DraftSource<Draft> = {
    // What was read need not be written.
    read: () => (store.read().draft === read ? null : store.read().draft),
    subscribe: store.subscribe,
  };
  return {
    store,
    source,
    // What a wizard was entered with is nothing that anybody typed.
    isDirty: () => stored !== null || store.read().draft !== start.draft,
  };
}

/**
 * Gives what tells somebody who has left a wizard that its request failed: the page that would say so is gone. The
 * server's own words are not told, since they may quote a secret.
 */
function useTellAway(): (error: unknown, notCreated: string) => void {
  const { t } = useTranslation(['wizards', 'errors']);
  const toasts = useToasts();
  return (error, notCreated) => {
    const failure = failureOf(error);
    const what = mayExist(failure) ? t('failure.mayExist') : notCreated;
    toasts.show('error', t('failure.away', { what, reason: t(`errors:${failure.kind}.title`) }));
  };
}
