import type { HistoricEntry, OneObjects, ProvisionBody } from '../wire';
import type { ProvisionRecord, World } from '../model';
import { isJsonObject } from '@/lib/json';
import type { JsonObject } from '@/lib/json';
import type { ServerState } from './states';

/** Small readings and changes of a provision, shared by the life cycle and the handlers. */

export type HistoricAction = Pick<HistoricEntry, 'action' | 'description'>;

export function unixSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

export function withHistoric(
  body: ProvisionBody,
  actions: readonly HistoricAction[],
  ms: number,
): ProvisionBody {
  const time = unixSeconds(ms);
  return { ...body, historic: [...body.historic, ...actions.map((entry) => ({ ...entry, time }))] };
}

export const stateChange = (from: ServerState, to: ServerState): HistoricAction => ({
  action: 'State changed',
  description: `State changed from ${from} to ${to}`,
});

export function isOnPremises(record: Pick<ProvisionRecord, 'driverId'>): boolean {
  return record.driverId === 'onprem';
}

/** A whole number among the values; what is none counts as 0. */
export function numberValue(values: JsonObject, name: string): number {
  const value = values[name];
  return typeof value === 'number' ? value : 0;
}

/** The public network, on which elastic addresses are taken; undefined where the driver has none. */
export function elasticNetwork(objects: OneObjects): OneObjects['networks'][number] | undefined {
  return objects.networks.find(({ template }) => template['vn_mad'] === 'elastic');
}

/** One elastic address, as `ar` of the public network lists it. */
export interface ElasticRange {
  readonly ipam: string;
  readonly ar_id: number;
  readonly ip: string | null;
}

/** The addresses of an elastic network; none before it is created. */
export function elasticRanges(network: OneObjects['networks'][number]): readonly ElasticRange[] {
  const { ar } = network.template;
  if (!Array.isArray(ar)) return [];
  return ar.flatMap((range: unknown) => {
    if (!isJsonObject(range)) return [];
    const { ipam, ar_id: id, ip } = range;
    if (typeof ipam !== 'string' || typeof id !== 'number') return [];
    return [{ ipam, ar_id: id, ip: typeof ip === 'string' ? ip : null }];
  });
}

/** The next elastic address of the clouds; the dummy driver allocates ranges without one. */
export function newElasticRange(
  world: World,
  driverId: string,
  taken: readonly ElasticRange[],
): ElasticRange {
  const id = Math.max(-1, ...taken.map((range) => range.ar_id)) + 1;
  const number = driverId === 'dummy' || driverId === 'badnet' ? null : world.counters.publicIp++;
  return {
    ipam: driverId,
    ar_id: id,
    ip: number === null ? null : addressOf('198.51', number + 100 * 256),
  };
}

/** `prefix` and a number spread over the last two bytes: 198.51.100.21 is number 25621. */
export function addressOf(prefix: string, number: number): string {
  return `${prefix}.${Math.floor(number / 256) % 256}.${number % 256}`;
}

export function withElasticRanges(
  objects: OneObjects,
  ranges: readonly ElasticRange[],
): OneObjects {
  const network = elasticNetwork(objects);
  return {
    ...objects,
    networks: objects.networks.map((one) =>
      one === network
        ? { ...one, template: { ...one.template, ar: ranges.map((range) => ({ ...range })) } }
        : one,
    ),
  };
}
