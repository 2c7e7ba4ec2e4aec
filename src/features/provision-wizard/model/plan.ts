import type { NewProvision } from '@/api/mutations/provisions';
import type { Deployment, Driver } from '@/domain/driver';
import { fieldsOf, mergeInputs, parseInputs } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import { buildPayload } from '@/domain/inputs/values';
import type { Provider } from '@/domain/provider';
import { valuesFor, type ProvisionDraft } from '@/features/provision-wizard/model/draft';
import type { ProvisionStep } from '@/lib/links';
import type { StepCheck } from '@/lib/steps';
import { sentTexts, wrongInputs, wrongTexts } from '@/wizards/wrong-fields';

/** Why nothing can be built with a provider: it is its driver that can't be used. */
export type ProviderBlock =
  'driver_gone' | 'driver_disabled' | 'driver_error' | 'driver_unknown_state' | 'no_deployments';

/** @param driver the provider's driver; undefined when OneForm does not list it (any more) */
export function providerBlock(driver: Driver | undefined): ProviderBlock | null {
  if (driver === undefined) return 'driver_gone';
  switch (driver.state) {
    case 'ENABLED':
      return driver.deployments.length === 0 ? 'no_deployments' : null;
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
  /** All that driver and deployment ask for but the tags. */
  readonly fields: readonly InputSpec[];
  /** The tags' field; without one the wizard has no tags step. */
  readonly tags: InputSpec | null;
}

const NOTHING: Selection = {
  provider: null,
  driver: null,
  deployment: null,
  fields: [],
  tags: null,
};

export function select(
  providers: readonly Provider[],
  drivers: readonly Driver[],
  draft: Pick<ProvisionDraft, 'provider' | 'deployments'>,
): Selection {
  const provider = providers.find(({ id }) => id === draft.provider);
  const driver = drivers.find(({ id }) => id === provider?.driver);
  if (provider === undefined || driver === undefined || providerBlock(driver) !== null) {
    return NOTHING;
  }
  const deployment = chosenDeployment(driver, draft);
  if (deployment === null) return { ...NOTHING, provider, driver };
  const all = fieldsOf(parseInputs(mergeInputs(driver.userInputs, deployment.userInputs)));
  return {
    provider,
    driver,
    deployment,
    fields: all.filter((spec) => !isTags(spec)),
    tags: all.find(isTags) ?? null,
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

/** All fields of a selection, in the order of the steps. */
export function allFields({ fields, tags }: Selection): readonly InputSpec[] {
  return tags === null ? fields : [...fields, tags];
}

/** The wizard's steps in their order, each with what is still wrong in it. */
export function checkSteps(
  selection: Selection,
  draft: ProvisionDraft,
): readonly StepCheck<ProvisionStep>[] {
  const { provider, driver, deployment, fields, tags } = selection;
  const values = valuesFor(draft, driver?.id ?? null);
  const wrong = wrongInputs(allFields(selection), values);
  const isTagsName = (name: string) => name === tags?.name;
  return [
    { id: 'provider', problems: provider === null ? ['provider'] : [] },
    { id: 'deployment', problems: deployment === null ? ['deployment'] : [] },
    { id: 'name', problems: wrongTexts(draft) },
    ...(deployment !== null && fields.length === 0
      ? []
      : [{ id: 'inputs', problems: wrong.filter((name) => !isTagsName(name)) } as const]),
    ...(tags === null ? [] : [{ id: 'tags', problems: wrong.filter(isTagsName) } as const]),
    { id: 'review', problems: [] },
  ];
}

/** What to send for a draft; null while something in it is wrong. */
export function toRequest(selection: Selection, draft: ProvisionDraft): NewProvision | null {
  const { provider, driver, deployment } = selection;
  const payload = buildPayload(allFields(selection), valuesFor(draft, driver?.id ?? null));
  const complete = checkSteps(selection, draft).every(({ problems }) => problems.length === 0);
  if (provider === null || driver === null || deployment === null) return null;
  if (!payload.ok || !complete) return null;
  return {
    driver: driver.id,
    deployment: deployment.id,
    providerId: provider.id,
    ...sentTexts(draft),
    values: payload.values,
  };
}
