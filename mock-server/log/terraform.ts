import type { JsonObject } from '@/lib/json';
import type { OneHost } from '../wire';
import type { Cloud, HostNaming, Naming, Resource } from './cloud';
import { cloudOf } from './clouds';
import type { LogLine, StageContext } from './types';

/** Pieces that Terraform's stages share: what exists, how it is called, and how a list is printed. */

export const debug = (text: string): LogLine => ({ level: 'D', text });
export const info = (text: string): LogLine => ({ level: 'I', text });
export const error = (text: string): LogLine => ({ level: 'E', text });
export const warning = (text: string): LogLine => ({ level: 'W', text });

/** A resource as Terraform addresses it, with the identifier that the cloud gave it. */
export interface Instance {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly attributes: readonly string[];
  /** Seconds that it takes to make. */
  readonly seconds: number;
  readonly isHost: boolean;
}

export function cloudOfStage(context: StageContext): Cloud {
  return cloudOf(context.driverId, context.deployment);
}

const namingOf = (context: StageContext): Naming => ({
  provisionId: context.provisionId,
  values: context.values,
  connection: context.connection,
});

function sharedInstance(resource: Resource, naming: Naming): Instance {
  return {
    address: `${resource.module}${resource.type}.${resource.name}`,
    type: resource.type,
    name: resource.name,
    id: resource.id(naming),
    attributes: resource.attributes(naming),
    seconds: resource.seconds,
    isHost: false,
  };
}

/** What is made once. */
export function sharedInstances(context: StageContext): readonly Instance[] {
  const naming = namingOf(context);
  return cloudOfStage(context).shared.map((resource) => sharedInstance(resource, naming));
}

/** Two thirds of a stage go by while the machines are made. */
const hostSeconds = (context: StageContext): number =>
  Math.max(2, Math.round(((context.endsAt - context.startedAt) / 1000) * 0.66));

function hostInstance(context: StageContext, host: OneHost, index: number): Instance {
  const { host: resource } = cloudOfStage(context);
  const naming: HostNaming = {
    ...namingOf(context),
    index,
    address: host.name,
    resourceId: host.resource_id,
  };
  return {
    address: `${resource.module}${resource.type}.${resource.name}[${resource.key(naming)}]`,
    type: resource.type,
    name: resource.name,
    id: resource.id(naming),
    attributes: resource.attributes(naming),
    seconds: resource.seconds === 'stage' ? hostSeconds(context) : resource.seconds,
    isHost: true,
  };
}

/** The machines among `hosts` that are not in `others`, at their places in `hosts`. */
export function hostsBeyond(
  context: StageContext,
  hosts: readonly OneHost[],
  others: readonly OneHost[],
): readonly Instance[] {
  const known = new Set(others.map((host) => host.resource_id));
  return hosts.flatMap((host, index) =>
    known.has(host.resource_id) ? [] : [hostInstance(context, host, index)],
  );
}

function addressesOf(values: JsonObject): readonly string[] | null {
  const given = values['oneform_onprem_hosts'];
  return Array.isArray(given) ? given.map(String) : null;
}

/**
 * The machines that a plan will make, from the values alone: nothing of them exists yet. The dummy
 * names its hosts `dummy-<id>-n-n-n` at `<id>.n.n.n`.
 */
export function plannedHosts(context: StageContext): readonly Instance[] {
  const present = context.before.hosts;
  const addresses = addressesOf(context.values);
  if (addresses !== null) {
    const known = new Set(present.map((host) => host.name));
    return addresses
      .filter((address) => !known.has(address))
      .map((address, offset) => {
        const resourceId = `onprem-${address.replaceAll('.', '-')}`;
        const host = { id: null, name: address, resource_id: resourceId };
        return hostInstance(context, host, present.length + offset);
      });
  }
  const wanted = Math.max(0, Math.floor(Number(context.values['oneform_hosts'] ?? 0)) || 0);
  return Array.from({ length: Math.max(0, wanted - present.length) }, (_none, offset) => {
    const index = present.length + offset;
    const tail = [context.provisionId, index + 1, index + 1, index + 1];
    const host = { id: null, name: tail.join('.'), resource_id: `dummy-${tail.join('-')}` };
    return hostInstance(context, host, index);
  });
}

/** `14s`, `1m4s`. */
export function elapsed(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}s` : `${minutes}m${seconds % 60}s`;
}

/** The part of a plan that names each resource to be made. */
export function creationPlan(instances: readonly Instance[]): readonly LogLine[] {
  return instances.flatMap((instance) => [
    debug(`# ${instance.address} will be created`),
    debug(`+ resource "${instance.type}" "${instance.name}" {`),
    ...instance.attributes.map(debug),
    debug('+ id = (known after apply)'),
    debug('}'),
  ]);
}

/** What is looked up again each time. */
export function lookupLines(context: StageContext): readonly LogLine[] {
  const { lookup } = cloudOfStage(context);
  if (lookup === null) return [];
  return [
    debug(`${lookup.address}: Reading...`),
    debug(`${lookup.address}: Read complete after 1s [id=${lookup.id}]`),
  ];
}

export function refreshLines(instances: readonly Instance[]): readonly LogLine[] {
  return instances.map(({ address, id }) => debug(`${address}: Refreshing state... [id=${id}]`));
}

/** What is there already when a build begins: all after a first success, the shared part after a failure. */
export function existing(context: StageContext): readonly Instance[] {
  if (context.isUpdate) {
    return [...sharedInstances(context), ...hostsBeyond(context, context.before.hosts, [])];
  }
  return context.isPartlyApplied === true ? sharedInstances(context) : [];
}
