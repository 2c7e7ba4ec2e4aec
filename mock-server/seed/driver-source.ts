import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import type { Blueprint, DriverDefect, DriverRecord } from '../model';
import type { DriverBody, OneObject, WireDeployment } from '../wire';

/** A driver as it lies in its folder, before the server has looked at it. */
export interface DriverSource {
  /** The folder's name. */
  readonly id: string;
  readonly systemPath: string;
  /**
   * Where a preview says `"null"` because the value is only known with the inputs: attribute of a
   * network's template (or of its address range) to the input that fills it.
   */
  readonly templated: Readonly<Record<string, string>>;
  readonly body: DriverBody;
}

/** Puts `{{input}}` in each place that the preview leaves open. */
function reopen(value: JsonValue, templated: DriverSource['templated']): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => reopen(item, templated));
  if (!isJsonObject(value)) return value;
  return reopenMap(value, templated);
}

function reopenMap(map: JsonObject, templated: DriverSource['templated']): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => {
      const input = templated[key];
      const open = value === 'null' && input !== undefined;
      return [key, open ? `{{${input}}}` : reopen(value, templated)];
    }),
  );
}

function blueprintOf(deployment: WireDeployment, templated: DriverSource['templated']): Blueprint {
  const reopenAll = (objects: readonly OneObject[]): readonly OneObject[] =>
    objects.map((object) => ({ ...object, template: reopenMap(object.template, templated) }));
  return {
    networks: reopenAll(deployment.one_objects.networks),
    datastores: reopenAll(deployment.one_objects.datastores),
  };
}

/** The driver as the server knows it, in the given state; with a `defect` its next sync fails. */
export function driverRecord(
  source: DriverSource,
  state: DriverRecord['state'],
  defect: DriverDefect | null = null,
): DriverRecord {
  const deployments = source.body.deployment_confs ?? [];
  return {
    id: source.id,
    systemPath: source.systemPath,
    state,
    defect,
    body: source.body,
    blueprints: Object.fromEntries(
      deployments.map((deployment) => [
        deployment.inventory,
        blueprintOf(deployment, source.templated),
      ]),
    ),
  };
}
