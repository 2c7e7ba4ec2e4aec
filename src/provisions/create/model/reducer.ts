import type { DeploymentId, DriverId, ProviderId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import type { ProvisionStep } from '@/lib/links';
import type { ProvisionDraft } from '@/forms/drafts/provision-draft';
import { answered } from '@/forms/wizard/outcome';
import {
  reduceWizard,
  withTyped,
  type WizardEvent,
  type WizardState,
} from '@/forms/wizard/wizard-state';

export type ProvisionWizardState = WizardState<ProvisionDraft>;

export type ProvisionWizardEvent =
  | WizardEvent<ProvisionStep>
  | { readonly type: 'provider_chosen'; readonly provider: ProviderId }
  | {
      readonly type: 'deployment_chosen';
      readonly driver: DriverId;
      readonly deployment: DeploymentId;
    }
  /** One of a driver's inputs, tags included. */
  | {
      readonly type: 'typed';
      readonly driver: DriverId;
      readonly input: string;
      readonly value: FormValue;
    };

/** What was left under another choice says nothing of the steps that follow the new one. */
function leftBefore(step: ProvisionStep, left: readonly ProvisionStep[]): readonly ProvisionStep[] {
  const kept: readonly ProvisionStep[] = step === 'provider' ? ['name'] : ['provider', 'name'];
  return left.filter((id) => kept.includes(id));
}

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
    case 'typed':
      return withTyped(state, event.driver, event.input, event.value);
    case 'named':
    case 'shown':
    case 'step_left':
    case 'sent':
    case 'failed':
      return reduceWizard(state, event);
  }
}
