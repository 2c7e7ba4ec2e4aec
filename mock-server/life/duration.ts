import { assertNever } from '@/lib/assert-never';
import type { Operation, ProvisionRecord, Stage, World } from '../model';
import type { OneObjects } from '../wire';
import { removedBy } from './deprovisioning';
import { elasticNetwork, elasticRanges, isOnPremises } from './record';

const seconds = (count: number): number => count * 1000;

/** Seconds that an elastic address takes, in a build and in add-ip (contract#calls). */
export const SECONDS_PER_ADDRESS = 5;

/**
 * How long a stage takes, in milliseconds of mock time. The proportions are the recorded ones; the
 * lengths are those of a small cluster on a quick cloud, some three minutes for a build of two hosts.
 */
export function stageDuration(
  world: World,
  record: ProvisionRecord,
  stage: Stage,
  operation: Operation,
  after: OneObjects,
): number {
  const before = record.body.one_objects;
  const fresh =
    after.hosts.length - before.hosts.filter((host) => after.hosts.includes(host)).length;
  const removed = removedBy(record, operation);
  switch (stage) {
    case 'INIT':
      return seconds(14);
    case 'PLANNING':
      return seconds(10);
    case 'APPLYING':
      return isOnPremises(record) ? seconds(6) : seconds(40 + 8 * Math.min(fresh, 20));
    case 'CONFIGURING_ONE': {
      const network = elasticNetwork(after);
      const isNew = elasticNetwork(before)?.id === null;
      const addresses = network && isNew ? elasticRanges(network).length : 0;
      return seconds(4 + SECONDS_PER_ADDRESS * addresses);
    }
    case 'CONFIGURING_PROVISION':
      return seconds(after.hosts.length === 0 ? 2 : 60 + 10 * Math.min(after.hosts.length, 20));
    case 'DEPROVISIONING_ONE': {
      const objects = [...removed.hosts, ...removed.networks, ...removed.datastores];
      const has = (
        list: readonly { readonly id: number | null }[],
        id: number | undefined,
      ): boolean => id !== undefined && list.some((object) => object.id === id);
      const guests = world.guests.filter(
        ({ hostId, datastoreId }) =>
          has(removed.hosts, hostId) || has(removed.datastores, datastoreId),
      );
      return seconds(1 + 2.1 * (objects.filter(({ id }) => id !== null).length + guests.length));
    }
    case 'DEPROVISIONING':
      return record.terraform === 'applied'
        ? seconds(20 + 4 * Math.min(before.hosts.length, 20))
        : seconds(1);
    default:
      return assertNever(stage);
  }
}
