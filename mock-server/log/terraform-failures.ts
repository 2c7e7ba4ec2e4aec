import type { FailureCause } from '../model';
import { apiErrorsOf } from './api-errors';
import { cloudOfStage, error } from './terraform';
import type { Instance } from './terraform';
import type { LogLine, StageContext } from './types';

/** How Terraform's commands end when they fail: a block in a box, all of it on stderr. */

function box(lines: readonly string[]): readonly LogLine[] {
  return [error('╷'), ...lines.map((line) => error(`│ ${line}`.trimEnd())), error('╵')];
}

const REGISTRY = 'registry.terraform.io';
const DISCOVERY = `https://${REGISTRY}/.well-known/terraform.json`;

/** A cause that cannot end `init` reads as the usual one: the registry does not answer. */
export function initFailure(cause: FailureCause, source: string): readonly LogLine[] {
  const reason =
    cause === 'bad-credentials'
      ? `the request failed after 2 attempts, please try again later: ${DISCOVERY} returned from discovery: 407 Proxy Authentication Required`
      : `failed to request discovery document: Get "${DISCOVERY}": context deadline exceeded`;
  return box([
    'Error: Failed to query available provider packages',
    '',
    `Could not retrieve the list of available versions for provider ${source}: could not connect to ${REGISTRY}: ${reason}`,
  ]);
}

/** What the cloud's interface said, by cause; for causes that are not the cloud's, a time-out. */
function apiMessage(cause: FailureCause, driverId: string): string {
  const errors = apiErrorsOf(driverId);
  switch (cause) {
    case 'bad-credentials':
      return errors.badCredentials;
    case 'quota':
      return errors.quota;
    case 'no-capacity':
      return errors.noCapacity;
    case 'object-in-use':
      return errors.inUse;
    case 'registry-unreachable':
    case 'host-unreachable':
    case 'package-failure':
    case 'timeout':
    case 'invalid-network':
    case 'invalid-hostname':
    case 'no-hosts':
    case 'no-terraform-state':
      return errors.timeout;
  }
}

/** A plan fails on what it asks the cloud before anything is made. */
export function planFailure(cause: FailureCause, context: StageContext): readonly LogLine[] {
  const source = cloudOfStage(context).plugins[0]?.source ?? 'hashicorp/null';
  if (cause === 'bad-credentials') {
    const plugin = source.split('/').at(-1) ?? source;
    return box([
      `Error: ${apiMessage(cause, context.driverId)}`,
      '',
      `  with provider["${REGISTRY}/${source}"],`,
      `  on provider.tf line 12, in provider "${plugin}":`,
      `  12: provider "${plugin}" {`,
      '',
    ]);
  }
  return box([
    'Error: Invalid provider configuration',
    '',
    `Provider "${REGISTRY}/${source}" requires explicit configuration.`,
  ]);
}

/** An apply fails at a machine; what was made before it stays, and is billed. */
export function applyFailure(
  cause: FailureCause,
  context: StageContext,
  host: Instance | null,
): readonly LogLine[] {
  const message = `Error: ${apiMessage(cause, context.driverId)}`;
  if (host === null) return box([message]);
  const file = host.address.startsWith('module.') ? 'host/main.tf' : 'main.tf';
  return box([
    message,
    '',
    `  with ${host.address},`,
    `  on ${file} line 6, in resource "${host.type}" "${host.name}":`,
    `  6: resource "${host.type}" "${host.name}" {`,
    '',
  ]);
}

/** Destroy is the one command that prints in colours. */
export function destroyFailure(cause: FailureCause, driverId: string): readonly LogLine[] {
  const edge = (mark: string): string => `\u001b[31m${mark}\u001b[0m`;
  const message = apiMessage(cause, driverId);
  return [
    error(edge('╷')),
    error(`${edge('│')} \u001b[1m\u001b[31mError: \u001b[0m\u001b[1m${message}\u001b[0m`),
    error(edge('│')),
    error(edge('╵')),
  ];
}
