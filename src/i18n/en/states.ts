import type { StateGroup } from '@/domain/provision/groups';
import type { ProvisionState } from '@/domain/provision/state';

const groups = {
  running: 'Running',
  changing: 'Changing',
  failed: 'Failed',
  stuck: 'Stuck',
  removing: 'Removing',
  unknown: 'Unknown',
  done: 'Done',
} as const satisfies Record<StateGroup, string>;

/** The word for each state, as an administrator says it. */
export const states = {
  groups,
  PENDING: 'Pending',
  INIT: 'Initializing',
  PLANNING: 'Planning',
  APPLYING: 'Creating machines',
  CONFIGURING_ONE: 'Adding to OpenNebula',
  CONFIGURING_PROVISION: 'Configuring hosts',
  RUNNING: 'Running',
  SCALING: 'Scaling',
  DEPROVISIONING_ONE: 'Removing from OpenNebula',
  DEPROVISIONING: 'Removing machines',
  DONE: 'Done',
  INIT_FAILURE: 'Initializing failed',
  PLANNING_FAILURE: 'Planning failed',
  APPLYING_FAILURE: 'Creating machines failed',
  CONFIGURING_ONE_FAILURE: 'Adding to OpenNebula failed',
  CONFIGURING_PROVISION_FAILURE: 'Configuring hosts failed',
  SCALING_FAILURE: 'Scaling failed',
  DEPROVISIONING_ONE_FAILURE: 'Removing from OpenNebula failed',
  DEPROVISIONING_FAILURE: 'Removing machines failed',
  DONE_FAILURE: 'Finishing failed',
  UNKNOWN: 'Unknown state',
} as const satisfies Record<ProvisionState, string> & { readonly groups: unknown };
