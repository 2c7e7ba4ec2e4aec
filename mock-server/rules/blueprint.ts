import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { toText } from '../http/ruby';
import type { Blueprint } from '../model';
import type { OneObjects } from '../wire';

function filled(value: JsonValue, values: JsonObject): JsonValue {
  if (typeof value === 'string') {
    return value.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => toText(values[name]));
  }
  if (Array.isArray(value)) return value.map((item: JsonValue) => filled(item, values));
  return isJsonObject(value) ? filledMap(value, values) : value;
}

function filledMap(map: JsonObject, values: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, filled(value, values)]),
  );
}

/** The objects that a new provision starts with: the deployment's, with the values filled in. */
export function objectsOf(blueprint: Blueprint | undefined, values: JsonObject): OneObjects {
  const all = (objects: Blueprint['networks']): Blueprint['networks'] =>
    objects.map((object) => ({ ...object, template: filledMap(object.template, values) }));
  return {
    cluster: {},
    hosts: [],
    networks: all(blueprint?.networks ?? []),
    datastores: all(blueprint?.datastores ?? []),
  };
}
