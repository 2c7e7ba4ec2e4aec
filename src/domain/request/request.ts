import type { DeploymentId, DriverId, ProviderId } from '@/domain/ids';
import type { InputValues } from '@/domain/inputs/raw';
import { replaceSecrets } from '@/domain/inputs/secret-keys';
import type { JsonObject, JsonValue } from '@/lib/json';

/**
 * What the request holds that may not be read again (`secretValues`). Not sent: it is taken out of whatever OneForm
 * answers, since its refusals quote what they refuse.
 */
export type SecretTexts = readonly string[];

/** What `POST /providers` is to make. */
export interface NewProvider {
  readonly driver: DriverId;
  readonly name?: string;
  readonly description?: string;
  readonly connection: InputValues;
  readonly secrets: SecretTexts;
}

/** What `POST /provisions` is to make. */
export interface NewProvision {
  readonly driver: DriverId;
  readonly deployment: DeploymentId;
  readonly providerId: ProviderId;
  readonly name?: string;
  readonly description?: string;
  readonly values: InputValues;
  readonly secrets: SecretTexts;
}

/** The body of `POST /providers`: the attribute is `connection_values`, which only PATCH calls `connection`. */
export function providerBody({ driver, connection, ...texts }: NewProvider): JsonObject {
  return { driver, ...sentTexts(texts), connection_values: connection };
}

/** The body of `POST /provisions`. */
export function provisionBody(request: NewProvision): JsonObject {
  const { driver, deployment, providerId, values, ...texts } = request;
  return {
    driver,
    deployment_type: deployment,
    provider_id: providerId,
    ...sentTexts(texts),
    user_inputs_values: values,
  };
}

/**
 * The values with a placeholder for each of the secrets, whatever kind of value it had: `<secret_key>`; so too for what
 * a key inside of another value calls a secret.
 */
export function withPlaceholders(values: InputValues, secrets: ReadonlySet<string>): InputValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, JsonValue] => [
      name,
      secrets.has(name)
        ? `<${name}>`
        : replaceSecrets(
            value,
            (key) => `<${key}>`,
            ({ kept }) => !kept,
          ),
    ]),
  );
}

/** Name and description of what is to be made. */
interface Texts {
  readonly name?: string;
  readonly description?: string;
}

/** An empty name or description is refused ("must be filled"): it is left out, and the server fills its own in. */
export function sentTexts({ name, description }: Texts): Texts {
  return {
    ...(name === undefined || name === '' ? {} : { name }),
    ...(description === undefined || description === '' ? {} : { description }),
  };
}
