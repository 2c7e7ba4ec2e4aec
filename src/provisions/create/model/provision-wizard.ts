import { unreadInputs, type Deployment, type Driver } from '@/domain/driver';
import type { DeploymentId, DriverId, ProviderId } from '@/domain/ids';
import { mergeInputs, parseInputs } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import { withShown } from '@/domain/inputs/with-shown';
import type { Provider } from '@/domain/provider';
import type { NewProvision } from '@/domain/request/request';
import {
  EMPTY_PROVISION_DRAFT,
  keptProvision,
  type ProvisionDraft,
} from '@/forms/drafts/provision-draft';
import type { InputsPlan, WizardDescription, WizardPlan } from '@/forms/wizard/description';
import type { ProvisionStep } from '@/lib/links';

/** Why nothing can be built with a provider: it is its driver that can't be used. */
export type ProviderBlock =
  | 'driver_gone'
  | 'driver_disabled'
  | 'driver_error'
  | 'driver_unknown_state'
  | 'no_deployments'
  | 'inputs_unread';

/** @param driver the provider's driver; undefined when OneForm does not list it (any more) */
export function providerBlock(driver: Driver | undefined): ProviderBlock | null {
  if (driver === undefined) return 'driver_gone';
  switch (driver.state) {
    case 'ENABLED':
      if (driver.deployments.length === 0) return 'no_deployments';
      return unreadInputs(driver) === null ? null : 'inputs_unread';
    case 'DISABLED':
      return 'driver_disabled';
    case 'ERROR':
      return 'driver_error';
    case 'UNKNOWN':
      return 'driver_unknown_state';
  }
}

/** What is chosen, as far as it is still there and may be used, and what follows from it. */
export interface Selection extends WizardPlan<ProvisionStep> {
  readonly provider: Provider | null;
  readonly deployment: Deployment | null;
  /** All that driver and deployment ask for but the tags; the driver alone while no deployment is chosen. */
  readonly specs: readonly InputSpec[];
  /** What is asked for the tags; without any the wizard has no tags step. */
  readonly tags: readonly InputSpec[];
}

export function select(
  providers: readonly Provider[],
  drivers: readonly Driver[],
  draft: Pick<ProvisionDraft, 'provider' | 'deployments' | 'shown'>,
): Selection {
  const provider = providers.find(({ id }) => id === draft.provider);
  const driver = drivers.find(({ id }) => id === provider?.driver);
  if (provider === undefined || driver === undefined || providerBlock(driver) !== null) {
    return withSteps({ provider: null, driver: null, deployment: null, specs: [], tags: [] });
  }
  const deployment = chosenDeployment(driver, draft);
  const asked = mergeInputs(driver.userInputs, deployment?.userInputs ?? []);
  const all = withShown(parseInputs(asked), draft.shown);
  const names = new Set(all.filter(isTags).map(({ name }) => name));
  return withSteps({
    provider,
    driver,
    deployment,
    specs: all.filter(({ name }) => !names.has(name)),
    tags: all.filter(({ name }) => names.has(name)),
  });
}

/** Stands for the name of a driver while none is chosen: nothing is wrong with it then. */
const NO_DRIVER = 'OneForm';

function withSteps(chosen: Omit<Selection, 'steps'>): Selection {
  const { provider, driver, deployment, specs, tags } = chosen;
  const inputs: InputsPlan<ProvisionStep> = {
    id: 'inputs',
    asks: 'inputs',
    form: `inputs ${driver?.id ?? ''} ${deployment?.id ?? ''}`,
    specs,
    layout: driver?.display.layout ?? [],
  };
  return {
    ...chosen,
    steps: [
      { id: 'provider', asks: 'choice', chosen: provider !== null },
      { id: 'deployment', asks: 'choice', chosen: deployment !== null },
      { id: 'name', asks: 'name', defaultName: driver?.name ?? NO_DRIVER },
      ...(deployment !== null && specs.length === 0 ? [] : [inputs]),
      // Most drivers have tags: the step is there until it is known that this one has none. It needs no groups.
      ...(driver !== null && tags.length === 0
        ? []
        : [
            {
              ...inputs,
              id: 'tags',
              form: `tags ${driver?.id ?? ''}`,
              specs: tags,
              layout: [],
            } as const,
          ]),
      { id: 'review', asks: 'nothing' },
    ],
  };
}

/** A driver may call another kind of input `oneform_tags`: then it is an input like any other. */
function isTags(spec: InputSpec): boolean {
  return spec.role === 'tags' && spec.kind === 'map';
}

/** The deployment chosen for the driver; the only one counts as chosen. */
function chosenDeployment(
  driver: Driver,
  { deployments }: Pick<ProvisionDraft, 'deployments'>,
): Deployment | null {
  const chosen = Object.hasOwn(deployments, driver.id) ? deployments[driver.id] : undefined;
  const [only, ...others] = driver.deployments;
  return (
    driver.deployments.find(({ id }) => id === chosen) ??
    (others.length === 0 ? (only ?? null) : null)
  );
}

export type ProvisionChoice =
  | { readonly provider: ProviderId }
  | { readonly driver: DriverId; readonly deployment: DeploymentId };

/** What was left under another choice says nothing of the steps that follow the new one. */
const stillLeft = (draft: ProvisionDraft, ...kept: readonly ProvisionStep[]) =>
  draft.left.filter((step) => kept.includes(step));

function choose(draft: ProvisionDraft, choice: ProvisionChoice): ProvisionDraft {
  if ('provider' in choice) {
    const { provider } = choice;
    if (provider === draft.provider) return draft;
    return { ...draft, provider, left: stillLeft(draft, 'name') };
  }
  const { driver, deployment } = choice;
  const { deployments } = draft;
  if (Object.hasOwn(deployments, driver) && deployments[driver] === deployment) return draft;
  return {
    ...draft,
    deployments: { ...deployments, [driver]: deployment },
    left: stillLeft(draft, 'provider', 'name'),
  };
}

/** The wizard that makes a provision: provider, deployment, name, inputs, tags, review. */
export const provisionWizard = (
  providers: readonly Provider[],
  drivers: readonly Driver[],
): WizardDescription<ProvisionStep, ProvisionDraft, ProvisionChoice, Selection, NewProvision> => ({
  empty: EMPTY_PROVISION_DRAFT,
  choose,
  plan: (choices) => select(providers, drivers, choices),
  request: ({ provider, driver, deployment }, parts) =>
    provider === null || driver === null || deployment === null
      ? null
      : { ...parts, driver: driver.id, deployment: deployment.id, providerId: provider.id },
  keep: (draft, stored) => keptProvision(drivers, draft, stored),
});
