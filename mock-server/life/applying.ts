import type { ProvisionRecord, World } from '../model';
import type { OneHost, OneObjects } from '../wire';
import { newMachine, onPremisesMachine } from './machines';
import type { Outcome } from './outcome';
import { isOnPremises, numberValue } from './record';
import type { HistoricAction } from './record';
import { addressesOf, valuesWithout } from './values';

interface Machines {
  readonly hosts: readonly OneHost[];
  readonly machines: readonly (string | null)[];
}

/**
 * Terraform's `count`: a machine for each index below the number of hosts. Machines at higher indexes
 * go, however long they ran; free lower indexes are filled. The objects in OpenNebula are not asked.
 */
function cloudMachines(world: World, record: ProvisionRecord): Machines {
  const { hosts } = record.body.one_objects;
  const known = record.machines ?? hosts.map((host) => host.resource_id);
  const wanted = Math.max(0, numberValue(record.body.user_inputs_values, 'oneform_hosts'));
  // What a failed attempt began to make is still there when it is repeated.
  const halfMade = new Map(record.halfMade);
  const added: OneHost[] = [];
  const machines = Array.from({ length: wanted }, (_, index) => {
    const existing = known[index] ?? null;
    if (existing !== null) return existing;
    const machine = halfMade.get(index) ?? newMachine(world, record, index);
    halfMade.set(index, machine);
    added.push(machine);
    return machine.resource_id;
  });
  record.halfMade = halfMade;
  const kept = hosts.filter((host) => machines.includes(host.resource_id));
  return { hosts: [...kept, ...added], machines };
}

function onPremisesMachines(record: ProvisionRecord): Machines {
  const { hosts } = record.body.one_objects;
  const addresses = addressesOf(record.body.user_inputs_values['oneform_onprem_hosts']);
  const kept = hosts.filter((host) => addresses.includes(host.name));
  const added = addresses
    .filter((address) => !hosts.some((host) => host.name === address))
    .map((address) => onPremisesMachine(address));
  const all = [...kept, ...added];
  return { hosts: all, machines: all.map((host) => host.resource_id) };
}

const listedBy = (hosts: readonly OneHost[], verb: 'provisioned' | 'deprovisioned') =>
  hosts.map((host): HistoricAction => ({
    action: verb === 'provisioned' ? 'Resource provisioned' : 'Resource deprovisioned',
    description: `${host.name} ${verb}`,
  }));

/** APPLYING: `terraform apply` makes the machines; the document learns of them when it has ended. */
export function applying(world: World, record: ProvisionRecord): Outcome {
  const { one_objects: before } = record.body;
  const { hosts, machines } = isOnPremises(record)
    ? onPremisesMachines(record)
    : cloudMachines(world, record);
  const after: OneObjects = { ...before, hosts };
  const gone = before.hosts.filter((host) => !hosts.includes(host));
  return {
    after,
    // A machine that goes this way is subtracted although the count already knew: the counter drifts.
    values: valuesWithout(record, gone),
    machines,
    historic: [
      ...listedBy(
        hosts.filter((host) => !before.hosts.includes(host)),
        'provisioned',
      ),
      ...listedBy(gone, 'deprovisioned'),
    ],
    obstacle: null,
    failed: { after: before, historic: [] },
  };
}
