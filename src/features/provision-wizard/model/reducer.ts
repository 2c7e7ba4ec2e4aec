import type { DeploymentId, DriverId, ProviderId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import type { NameValues } from '@/forms/name/use-name-form';
import { assertNever } from '@/lib/assert-never';
import type { ProvisionStep } from '@/lib/links';
import { valuesFor, type ProvisionDraft } from '@/wizards/drafts/provision-draft';
import { answered, NO_OUTCOME, type Outcome } from '@/wizards/outcome';

export interface ProvisionWizardState {
  readonly draft: ProvisionDraft;
  readonly outcome: Outcome;
}

export type ProvisionWizardEvent =
  | { readonly type: 'provider_chosen'; readonly provider: ProviderId }
  | {
      readonly type: 'deployment_chosen';
      readonly driver: DriverId;
      readonly deployment: DeploymentId;
    }
  | { readonly type: 'named'; readonly field: keyof NameValues; readonly value: string }
  /** One of a driver's inputs, tags included. */
  | {
      readonly type: 'typed';
      readonly driver: DriverId;
      readonly input: string;
      readonly value: FormValue;
    }
  | { readonly type: 'step_left'; readonly step: ProvisionStep }
  | { readonly type: 'sent' }
  | { readonly type: 'failed'; readonly outcome: Outcome };

/** What was left under another choice says nothing of the steps that follow the new one. */
function leftBefore(step: ProvisionStep, left: readonly ProvisionStep[]): readonly ProvisionStep[] {
  const kept: readonly ProvisionStep[] = step === 'provider' ? ['name'] : ['provider', 'name'];
  return left.filter((id) => kept.includes(id));
}

/** The whole wizard: what was typed and chosen, and what the server said of it. */
export function reduceProvisionWizard(
  state: ProvisionWizardState,
  event: ProvisionWizardEvent,
): ProvisionWizardState {
  const { draft, outcome } = state;
  switch (event.type) {
    case 'provider_chosen': {
      const { provider } = event;
      if (provider === draft.provider) return state;
      const left = leftBefore('provider', draft.left);
      return { draft: { ...draft, provider, left }, outcome: answered(outcome, 'choice') };
    }
    case 'deployment_chosen': {
      const { driver, deployment } = event;
      if (Object.hasOwn(draft.deployments, driver) && draft.deployments[driver] === deployment) {
        return state;
      }
      const deployments = { ...draft.deployments, [driver]: deployment };
      const left = leftBefore('deployment', draft.left);
      return { draft: { ...draft, deployments, left }, outcome: answered(outcome, 'choice') };
    }
    case 'named': {
      const { field, value } = event;
      return {
        draft: { ...draft, [field]: value },
        outcome: answered(outcome, { text: field }),
      };
    }
    case 'typed': {
      const { driver, input, value } = event;
      const values = { ...valuesFor(draft, driver), [input]: value };
      return {
        draft: {
          ...draft,
          values: { ...draft.values, [driver]: values },
          lostSecrets: without(draft.lostSecrets, input),
        },
        outcome: answered(outcome, { input }),
      };
    }
    case 'step_left':
      if (draft.left.includes(event.step)) return state;
      return { ...state, draft: { ...draft, left: [...draft.left, event.step] } };
    case 'sent':
      return { ...state, outcome: NO_OUTCOME };
    case 'failed':
      return { ...state, outcome: event.outcome };
    default:
      return assertNever(event);
  }
}

/** The list itself when there is nothing to take out. */
function without(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((other) => other !== name) : names;
}
