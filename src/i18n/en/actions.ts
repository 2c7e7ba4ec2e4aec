import type { ActionKind, ActionReason, ActionWarning } from '@/domain/provision/actions';
import type { AffectedKind } from '@/domain/provision/destroy-list';
import { accessActions } from '@/i18n/en/actions-access';
import { sizeActions } from '@/i18n/en/actions-size';

const labels = {
  retry: 'Retry',
  recover: 'Recover',
  undeploy: 'Undeploy',
  force_undeploy: 'Undeploy by force',
  undeploy_objects: 'Undeploy chosen objects',
  delete: 'Delete',
  force_delete: 'Delete by force',
  edit: 'Edit name and description',
  add_hosts: 'Add hosts',
  remove_hosts: 'Remove hosts',
  add_addresses: 'Add public IPs',
  remove_address: 'Remove a public IP',
  change_permissions: 'Permissions',
} as const satisfies Record<ActionKind, string>;

const reasons = {
  read_only: 'Changes need a user whose primary group is oneadmin.',
  in_progress: 'OneForm is at work on it. Wait until it is at rest.',
  stuck: 'It is stuck in the middle of a stage.',
  unknown_state: 'This program does not know its state.',
  nothing_failed: 'Nothing has failed.',
  asks_scaling: 'OneForm has to be told which scaling it was: retry it on its own page.',
  already_gone: 'It is gone already.',
  not_gone: 'It is still there: undeploy it first.',
  not_needed: 'Not needed: it can be done without force.',
  needs_force: 'In this state only by force.',
  has_guests: 'Virtual machines or images live on it.',
  guests_unknown: 'OneForm can’t tell what lives on it.',
  would_get_stuck:
    'There is nothing for Terraform to destroy, so an undeploy would fail for ever. Delete it by force instead.',
  provider_gone: 'Its provider was deleted: OneForm can’t delete this record any more.',
  not_running: 'It has to be running.',
  not_supported: 'The driver does not offer this.',
  no_public_network: 'It has no network with public IPs.',
  no_hosts: 'It has no hosts.',
  no_addresses: 'It has no public IPs.',
} as const satisfies Record<ActionReason, string>;

const warnings = {
  leaves_cloud_running:
    'Terraform will not be run: machines that the cloud has created already keep running, and keep being billed. Afterwards they have to be removed in the cloud’s own console.',
  may_get_stuck:
    'It may end in “Removing machines failed”, from where only a delete by force leads out.',
  deletes_guests: 'The virtual machines and images that live on it are deleted too.',
  deletes_unknown_guests: 'OneForm could not tell what lives on it. Whatever does is deleted too.',
  forgets_only:
    'Only OneForm’s record is deleted. The cluster, hosts, networks, datastores and machines stay, those in a cloud keep being billed, and nothing knows of them any more.',
  nothing_in_cloud: 'Nothing was created in the cloud, so nothing is left behind there.',
  frozen:
    'OneForm seems to have been restarted in the middle of a stage. Nothing else will move this provision.',
  lost_write:
    'OneForm has lost its own last write: its log says that the provision went on, its record does not. Nothing else will move this provision.',
  last_host_undeploys: 'Removing the last host undeploys the whole provision.',
  runs_all_stages: 'Every stage is run again, on all hosts.',
  cloud_may_refuse: 'The cloud may refuse, and OneForm would not say so.',
  unknown_state: 'The state is one that this program does not know.',
  likely_fails_again: 'The provision never came to be, so this will most likely fail again.',
} as const satisfies Record<ActionWarning, string>;

const affected = {
  vm_one: '{{count}} virtual machine',
  vm_other: '{{count}} virtual machines',
  image_one: '{{count}} image',
  image_other: '{{count}} images',
  other_guest_one: '{{count}} other object',
  other_guest_other: '{{count}} other objects',
  host_one: '{{count}} OpenNebula host',
  host_other: '{{count}} OpenNebula hosts',
  machine_one: '{{count}} machine in the cloud',
  machine_other: '{{count}} machines in the cloud',
  network_one: '{{count}} network',
  network_other: '{{count}} networks',
  address_one: '{{count}} public IP',
  address_other: '{{count}} public IPs',
  datastore_one: '{{count}} datastore',
  datastore_other: '{{count}} datastores',
  cluster_one: '{{count}} cluster',
  cluster_other: '{{count}} clusters',
} as const satisfies Record<`${AffectedKind}_${'one' | 'other'}`, string>;

/** What may be done to provisions, why not, what it destroys; keyed by the codes of the domain. */
export const actions = {
  labels,
  reasons,
  warnings,
  affected,
  ...sizeActions,
  access: accessActions,
  menu: 'Actions',
  rowMenu: 'Actions for {{name}}',
  rowActions: {
    hosts: 'Remove this host',
    networks: 'Undeploy this network',
    datastores: 'Undeploy this datastore',
    addresses: 'Remove this public IP',
  },
  copyAddress: 'Copy the address',
  copyCloudId: 'Copy the cloud ID',
  changed:
    'The state has changed since this was opened: it was “{{before}}”, now it is “{{after}}”.',
  notSent: {
    unread: 'Nothing was sent: OneForm could not be asked how the provision stands.',
    state:
      'Nothing was sent: the state has changed from “{{before}}” to “{{after}}” since this was shown.',
    size: 'Nothing was sent: hosts or public IPs have come or gone since this was shown. Look again, then confirm.',
    history:
      'Nothing was sent: something was done to it since this was shown. Look again, then confirm.',
  },
  unseen: 'OneForm took it for {{name}}, but shows no change yet. Look at its log.',
  confirmByName: 'To confirm, type the name: {{name}}',
  confirmFirst: 'Type the name first.',
  suggest: {
    retryFirst: 'Better: retry until it is running, then undeploy. Then everything is destroyed.',
    retryInstead: 'Retry instead',
    deleteInstead: 'Delete by force instead',
    undeployInstead: 'Undeploy instead',
  },
  retry: {
    title: 'Retry {{name}}?',
    body: 'OneForm repeats the stage that failed and goes on from there: {{stage}}.',
    started: 'OneForm repeats the stage that failed of {{name}}.',
    again: 'OneForm has to be told again which scaling it was.',
    remembered: 'This is what was sent from this browser.',
    direction: 'What was asked for',
    up: 'Add hosts',
    down: 'Remove hosts',
    fillIn: 'Say first which scaling it was.',
  },
  recover: {
    title: 'Recover {{name}} to a state?',
    state: 'State to go on from',
    body: 'OneForm goes on from this state, the one that failed: it takes no other. Unlike a retry, it refuses where the provision has come to another state meanwhile.',
    started: '{{name}} goes on from “{{stage}}”.',
  },
  undeploy: {
    title: 'Undeploy {{name}}?',
    titleForce: 'Undeploy {{name}} by force?',
    destroys: 'This destroys, in OpenNebula and in the cloud:',
    destroysOnPremises: 'This is removed from OpenNebula:',
    nothing: 'Nothing that OneForm knows of exists yet.',
    onPremises: 'Your own machines keep running. They are only taken out of OpenNebula.',
    metal:
      'These are whole servers. Ordering them again can take long, and the cloud may have none left.',
    asking: 'Looking for virtual machines and images that live on it…',
    blocked: 'It can’t be undeployed now',
    guests: 'What lives on it',
    on: 'on {{kind}} {{id}}',
    host: 'host',
    network: 'network',
    datastore: 'datastore',
    started: 'OneForm has begun to undeploy {{name}}.',
  },
  undeployObjects: {
    title: 'Undeploy objects of {{name}}',
    hosts: 'Hosts',
    networks: 'Networks',
    datastores: 'Datastores',
    body: 'Only these go, with what runs on them; the rest keeps running.',
    lasting:
      'OneForm does not make a network or a datastore again that was removed like this. Virtual machines that need it may fail.',
    choose: 'Choose at least one object.',
    started: 'OneForm has begun to remove what was chosen of {{name}}.',
  },
  delete: {
    title: 'Delete {{name}}?',
    titleForce: 'Delete {{name}} by force?',
    body: 'Its record goes, with its inputs and history. What it was made of is gone already.',
    stays: 'Left behind, with nothing that knows of it:',
    done: '{{name}} was deleted.',
  },
  edit: {
    title: 'Edit {{name}}',
    name: 'Name',
    description: 'Description',
    saved: 'Saved.',
    unchanged: 'Nothing has changed.',
    invalid: 'Correct the fields first.',
  },
} as const;
