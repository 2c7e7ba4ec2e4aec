import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { toText } from '../http/ruby';

/**
 * Takes out of an answer what differs between two servers that behave alike: moments, words, and
 * what a cloud or a cipher makes up. Applied to a recording when it is compacted and to the mock's
 * answer before it is compared, so that everything else has to be equal.
 */

export interface NormaliseOptions {
  /** Descriptions of drivers, which providers and provisions take over when none is given. */
  readonly driverDescriptions: ReadonlySet<string>;
  /** The real Terraform's and Ansible's words in a log are its own. */
  readonly logs: 'keep' | 'shape';
  /** Machines of clouds that the recordings simulated with addresses like 22.1.1.1. */
  readonly machines: 'keep' | 'any';
}

const TEXT = '<text>';

/** `2026-11-21 03:25:25` and `Sat Nov 21 03:25:25 2026`. */
function withoutMoments(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}/g, '<moment>')
    .replaceAll(/[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}/g, '<moment>');
}

/** What a cloud calls its machines. */
function withoutCloudIds(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>')
    .replaceAll(/\bi-[0-9a-f]{16,17}\b/g, '<instance>');
}

function normalText(text: string): string {
  return withoutCloudIds(text)
    .replaceAll(/0x[0-9a-f]{16}/g, '<pointer>')
    .replace(
      /^unexpected token at '[A-Za-z0-9+/=\n]{100,}.*$/s,
      "unexpected token at '<ciphertext>'",
    );
}

/** A line of a log by its form: the words are the tools' own. */
function lineShape(line: JsonValue): string {
  if (!isJsonObject(line)) return 'no line';
  const text = withoutMoments(toText(line['text']));
  const isHeader = /^# Logfile created on <moment> by logger\.rb\/v[\d.]+$/.test(text);
  const form = isHeader ? 'header' : (/^<moment> (\[[DIEW]\]) \S/.exec(text)?.[1] ?? 'no form');
  return `${toText(line['level'])} ${form}`;
}

function withoutTotals(meta: JsonValue | undefined): JsonValue {
  if (!isJsonObject(meta)) return null;
  return { ...meta, total_lines: '<number>', total_pages: '<number>' };
}

function normalHost(host: JsonValue): JsonValue {
  if (!isJsonObject(host)) return host;
  return { ...host, name: '<address>', resource_id: '<machine>' };
}

const isInput = (map: JsonObject): boolean => 'name' in map && ('type' in map || 'match' in map);
const isDriver = (map: JsonObject): boolean => 'system_path' in map;
const isDeployment = (map: JsonObject): boolean => 'inventory' in map;

function normalEntry(
  key: string,
  value: JsonValue,
  map: JsonObject,
  options: NormaliseOptions,
): JsonValue {
  if (key === 'registration_time' || (key === 'time' && 'action' in map)) return '<seconds>';
  if (key === 'description' && typeof value === 'string') {
    if (isInput(map) || isDriver(map) || isDeployment(map)) return TEXT;
    if (options.driverDescriptions.has(value)) return '<driver description>';
  }
  if (key === 'hosts' && Array.isArray(value) && options.machines === 'any') {
    return value.map((host: JsonValue) => normalHost(host));
  }
  if (key === 'description' && options.machines === 'any' && typeof value === 'string') {
    return value.replace(/^\S+ (provisioned|deprovisioned)$/, '<address> $1');
  }
  return normalise(value, options);
}

export function normalise(value: JsonValue, options: NormaliseOptions): JsonValue {
  if (typeof value === 'string') return normalText(value);
  if (Array.isArray(value)) return value.map((item: JsonValue) => normalise(item, options));
  if (!isJsonObject(value)) return value;
  const { lines, meta } = value;
  if (Array.isArray(lines) && options.logs === 'shape') {
    const shapes = [...new Set(lines.map((line: JsonValue) => lineShape(line)))].sort();
    return { meta: withoutTotals(meta), lines: shapes };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, normalEntry(key, item, value, options)]),
  );
}

/** How an exchange is compared: its folder says it all. */
export function optionsFor(
  name: string,
  driverDescriptions: ReadonlySet<string>,
): NormaliseOptions {
  return {
    driverDescriptions,
    logs: name.startsWith('05-logs/') ? 'keep' : 'shape',
    machines: name.startsWith('13-') ? 'any' : 'keep',
  };
}
