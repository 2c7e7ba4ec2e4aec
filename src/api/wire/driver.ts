import * as z from 'zod/mini';
import { readDisplay } from '@/api/wire/display';
import { readOneObjects } from '@/api/wire/one-objects';
import { parseWith, readable, unreadable, type Parsed } from '@/api/wire/parsed';
import { readInputs } from '@/api/wire/raw-inputs';
import { lenient, listOf, text, textOrNull } from '@/api/wire/schema';
import type { Deployment, Driver, DriverState } from '@/domain/driver';
import { deploymentId, driverId } from '@/domain/ids';

const STATES = ['ENABLED', 'DISABLED', 'ERROR'] as const satisfies readonly DriverState[];
const state = lenient((value): DriverState => STATES.find((known) => known === value) ?? 'UNKNOWN');
const inputs = lenient(readInputs);

const DEPLOYMENT = z.object({
  name: text,
  description: text,
  inventory: z.string(),
  user_inputs: z.prefault(z.unknown(), null),
  one_objects: lenient(readOneObjects),
});

const DRIVER = z.object({
  name: text,
  system_path: text,
  state,
  error_msg: textOrNull,
  description: text,
  version: textOrNull,
  registry: textOrNull,
  fireedge: lenient(readDisplay),
  connection: inputs,
  user_inputs: inputs,
  deployment_confs: listOf(DEPLOYMENT),
});

function toDeployment(wire: z.output<typeof DEPLOYMENT>): Deployment {
  return {
    id: deploymentId(wire.inventory),
    name: wire.name === '' ? wire.inventory : wire.name,
    descriptionHtml: wire.description,
    userInputs: readInputs(wire.user_inputs),
    ...(Array.isArray(wire.user_inputs) && wire.user_inputs.length === 0
      ? { emptyInputs: true }
      : {}),
    preview: wire.one_objects,
  };
}

/**
 * Reads a driver. Its identifier is the last part of `system_path`; a driver in ERROR carries it in
 * `name` too. One that tells neither cannot be addressed, which alone makes it unreadable.
 */
export function parseDriver(raw: unknown): Parsed<Driver> {
  const read = parseWith(DRIVER, raw);
  if (!read.ok) return read;
  const wire = read.value;
  const directory = wire.system_path.split('/').findLast((part) => part !== '') ?? wire.name;
  if (directory === '') return unreadable('system_path: missing');
  return readable({
    id: driverId(directory),
    name: wire.name === '' ? directory : wire.name,
    state: wire.state,
    errorMessage: wire.error_msg,
    description: wire.description,
    version: wire.version,
    registry: wire.registry,
    display: wire.fireedge,
    connection: wire.connection,
    userInputs: wire.user_inputs,
    deployments: wire.deployment_confs.map(toDeployment),
  });
}
