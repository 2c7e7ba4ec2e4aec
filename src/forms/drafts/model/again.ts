import type { Deployment, Driver } from '@/domain/driver';
import { mergeInputs, parseInputs } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import { toFormValue, type FormValue, type FormValues } from '@/domain/inputs/values';
import { REDACTED, type Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import { EMPTY_PROVIDER_DRAFT, type ProviderDraft } from '@/forms/drafts/provider-draft';
import { EMPTY_PROVISION_DRAFT, type ProvisionDraft } from '@/forms/drafts/provision-draft';
import { secretNames } from '@/forms/inputs/secret-names';

/** What to start a wizard with, so that it makes the like of something that exists or existed. */
export interface Catalogue {
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
}

/**
 * A draft with the values of a provision, whatever became of it. Secrets are to be typed again. Null when no driver
 * knows its deployment any more, so that the meaning of the values is unknown.
 */
export function draftOfProvision(
  provision: Provision,
  { providers, drivers }: Catalogue,
): ProvisionDraft | null {
  const provider = providers.find(({ id }) => id === provision.providerId);
  const driver =
    drivers.find(({ id }) => id === provider?.driver) ??
    drivers.find((each) => asksFor(each, provision));
  const deployment = driver?.deployments.find(({ id }) => id === provision.deployment);
  if (driver === undefined || deployment === undefined) return null;
  const typed = typedOf(specsOf(driver, deployment), valuesOf(provision));
  return {
    ...EMPTY_PROVISION_DRAFT,
    provider: provider?.id ?? null,
    deployments: { [driver.id]: deployment.id },
    name: provision.name,
    description: provision.description,
    values: { [driver.id]: typed.values },
    lostSecrets: typed.secrets,
  };
}

/** A draft with the connection of a provider; its secrets, which OneForm keeps to itself, are to be typed. */
export function draftOfProvider(
  provider: Provider,
  drivers: readonly Driver[],
  name: string,
): ProviderDraft {
  const driver = drivers.find(({ id }) => id === provider.driver);
  const typed = typedOf(
    parseInputs(driver?.connection ?? provider.connectionInputs),
    provider.connection,
  );
  return {
    ...EMPTY_PROVIDER_DRAFT,
    driver: provider.driver,
    name,
    description: provider.description,
    values: { [provider.driver]: typed.values },
    lostSecrets: typed.secrets,
  };
}

/** OneForm's count of hosts, which it sets to 0 when a provision is DONE. */
const HOST_COUNT = 'oneform_hosts';

/** One that is DONE counts no hosts any more; the driver's default is nearer to what it was. */
function valuesOf({ values, state }: Provision): InputValues {
  if (state !== 'DONE' || values[HOST_COUNT] !== 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== HOST_COUNT));
}

function specsOf(driver: Driver, deployment: Deployment): readonly InputSpec[] {
  return parseInputs(mergeInputs(driver.userInputs, deployment.userInputs));
}

/** Where the provider is gone, the driver is told by its deployment and what that asks for. */
function asksFor(driver: Driver, { deployment: wanted, userInputs }: Provision): boolean {
  const deployment = driver.deployments.find(({ id }) => id === wanted);
  if (deployment === undefined) return false;
  const asked = new Set(specsOf(driver, deployment).map(({ name }) => name));
  const given = new Set(userInputs.map(({ name }) => name));
  return asked.size === given.size && [...asked].every((name) => given.has(name));
}

interface Typed {
  readonly values: FormValues;
  /** Names of the inputs that had a secret. */
  readonly secrets: readonly string[];
}

/** As if somebody had typed the values; what no input asks for any more is left out. */
function typedOf(specs: readonly InputSpec[], values: InputValues): Typed {
  const secret = secretNames(specs);
  const hidden = (name: string) => secret.has(name) || values[name] === REDACTED;
  const known = specs.filter(({ name }) => Object.hasOwn(values, name) && values[name] !== null);
  return {
    values: Object.fromEntries(
      known
        .filter(({ name }) => !hidden(name))
        .map((spec): [string, FormValue] => [spec.name, toFormValue(spec, values[spec.name])]),
    ),
    secrets: [...new Set(known.map(({ name }) => name).filter(hidden))],
  };
}
