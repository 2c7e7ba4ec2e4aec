import { unreadInputs, type Deployment, type Driver } from '@/domain/driver';
import { fieldsOf, mergeInputs, parseInputs } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import { buildPayload } from '@/domain/inputs/values';
import type { Provider } from '@/domain/provider';
import { sentTexts, type NewProvision } from '@/domain/request/request';
import { secretValues } from '@/domain/inputs/secret-values';
import { withShown } from '@/domain/inputs/with-shown';
import type { ProvisionStep } from '@/lib/links';
import type { StepCheck } from '@/lib/steps';
import { valuesFor, type ProvisionDraft } from '@/forms/drafts/provision-draft';
import type { Outcome } from '@/forms/wizard/outcome';
import { wrongInputs, wrongTexts } from '@/forms/wizard/wrong-fields';

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

/** What is chosen, as far as it is still there and may be used, and the fields that follow from it. */
export interface Selection {
  readonly provider: Provider | null;
  readonly driver: Driver | null;
  readonly deployment: Deployment | null;
  /** All that driver and deployment ask for but the tags; the driver alone while no deployment is chosen. */
  readonly specs: readonly InputSpec[];
  /** What is asked for the tags; without any the wizard has no tags step. */
  readonly tags: readonly InputSpec[];
}

const NOTHING: Selection = {
  provider: null,
  driver: null,
  deployment: null,
  specs: [],
  tags: [],
};

export function select(
  providers: readonly Provider[],
  drivers: readonly Driver[],
  draft: Pick<ProvisionDraft, 'provider' | 'deployments' | 'shown'>,
): Selection {
  const provider = providers.find(({ id }) => id === draft.provider);
  const driver = drivers.find(({ id }) => id === provider?.driver);
  if (provider === undefined || driver === undefined || providerBlock(driver) !== null) {
    return NOTHING;
  }
  const deployment = chosenDeployment(driver, draft);
  const asked = mergeInputs(driver.userInputs, deployment?.userInputs ?? []);
  const all = withShown(parseInputs(asked), draft.shown);
  const names = new Set(all.filter(isTags).map(({ name }) => name));
  return {
    provider,
    driver,
    deployment,
    specs: all.filter(({ name }) => !names.has(name)),
    tags: all.filter(({ name }) => names.has(name)),
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

/** All that is asked, in the order of the steps. */
export function allSpecs({ specs, tags }: Selection): readonly InputSpec[] {
  return [...specs, ...tags];
}

/** Stands for the name of a driver while none is chosen: nothing is wrong with it then. */
const NO_DRIVER = 'OneForm';

/** The wizard's steps in their order, each with what is still wrong in it. */
export function checkSteps(
  selection: Selection,
  draft: ProvisionDraft,
): readonly StepCheck<ProvisionStep>[] {
  const { provider, driver, deployment, specs, tags } = selection;
  const values = valuesFor(draft, driver?.id ?? null);
  return [
    { id: 'provider', problems: provider === null ? ['provider'] : [] },
    { id: 'deployment', problems: deployment === null ? ['deployment'] : [] },
    { id: 'name', problems: wrongTexts(draft, driver?.name ?? NO_DRIVER) },
    ...(deployment !== null && specs.length === 0
      ? []
      : [{ id: 'inputs', problems: wrongInputs(specs, values) } as const]),
    // Most drivers have tags: the step is there until it is known that this one has none.
    ...(driver !== null && tags.length === 0
      ? []
      : [{ id: 'tags', problems: wrongInputs(tags, values) } as const]),
    { id: 'review', problems: [] },
  ];
}

/** What to send for a draft; null while something in it is wrong. */
export function toRequest(selection: Selection, draft: ProvisionDraft): NewProvision | null {
  const { provider, driver, deployment } = selection;
  const payload = buildPayload(fieldsOf(allSpecs(selection)), valuesFor(draft, driver?.id ?? null));
  const complete = checkSteps(selection, draft).every(({ problems }) => problems.length === 0);
  if (provider === null || driver === null || deployment === null) return null;
  if (!payload.ok || !complete) return null;
  return {
    driver: driver.id,
    deployment: deployment.id,
    providerId: provider.id,
    ...sentTexts(draft),
    values: payload.values,
    secrets: secretValues(allSpecs(selection), payload.values),
  };
}

/** The steps that hold what the server refused, in their order. */
export function refusedSteps(
  { specs, tags }: Selection,
  { texts, inputs }: Outcome,
): readonly ProvisionStep[] {
  const refuses = (asked: readonly InputSpec[]) =>
    asked.some(({ name }) => Object.hasOwn(inputs, name));
  return [
    ...(Object.keys(texts).length > 0 ? (['name'] as const) : []),
    ...(refuses(specs) ? (['inputs'] as const) : []),
    ...(refuses(tags) ? (['tags'] as const) : []),
  ];
}
