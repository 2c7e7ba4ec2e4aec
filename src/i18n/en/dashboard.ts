import type { Need, NextStep } from '@/domain/provision/attention';

const needs = {
  stuck: 'Stuck',
  machines_left: 'Machines may be left',
  failed: 'Failed',
  slow: 'Slower than usual',
} as const satisfies Record<Need, string>;

const needTexts = {
  stuck: 'Nothing will move it any more.',
  machines_left: 'Machines may still run in the cloud, and be billed.',
  failed: 'A stage has failed.',
  slow: 'It is in one stage for longer than usual.',
} as const satisfies Record<Need, string>;

const steps = {
  retry: 'Retry the stage that failed',
  retry_removal: 'Retry the removal',
  keep: 'Retry until it runs, then undeploy',
  undeploy: 'Undeploy it',
  undeploy_again: 'Undeploy it once more',
  undeploy_rest: 'Undeploy it',
  force_undeploy: 'Undeploy it by force',
  force_undeploy_again: 'Undeploy it by force once more',
  force_undeploy_rest: 'Undeploy it by force',
  forget: 'Delete the record',
  force_delete: 'Delete the record by force',
  look: 'Look at the log',
  check_cloud: 'Check the cloud’s console, then delete the record',
} as const satisfies Record<NextStep, string>;

/** The dashboard: the first page after the log-in. */
export const dashboard = {
  title: 'Dashboard',
  attention: {
    title: 'Needs attention',
    none: 'Nothing needs you now.',
    noneBody: 'No provision has failed, is stuck or takes longer than usual.',
    more_one: '{{count}} more',
    more_other: '{{count}} more',
    needs,
    needTexts,
    steps,
    since: 'Last event',
  },
  changing: {
    title: 'In progress',
    none: 'No provision is changing.',
    progress: 'Progress of {{name}}',
    rest: 'about {{time}} left, by earlier runs',
    arriving: 'due now, by earlier runs',
    unknown: 'no earlier runs to compare with',
    changing: '{{count}} changing',
    removing: '{{count}} removing',
  },
  running: {
    title: 'Running',
    none: 'No cluster is running.',
    total: 'Total',
    clusters: 'Clusters',
    hosts: 'Hosts',
    publicIps: 'Public IPs',
    byDriver: 'By driver',
    provider: 'Provider',
    driver: 'Driver',
    hostsByProvider: 'Hosts by provider',
    unknownProvider: 'Provider {{id}}',
    noProvider: 'No provider',
  },
  states: {
    title: 'Provisions by state',
    state: 'State',
    count: 'Provisions',
  },
  stages: {
    title: 'Time in each stage',
    caption: 'Median over the last {{count}} provisions',
    none: 'Known once two provisions have been built.',
    stage: 'Stage',
    time: 'Median time',
  },
  events: {
    title: 'Latest events',
    none: 'Nothing has happened yet.',
    more_one: '{{count}} more event',
    more_other: '{{count}} more events',
  },
  first: {
    title: 'Three steps to the first cluster',
    provider: {
      title: 'Add a provider',
      body: 'A driver with your credentials: a cloud, or machines of your own.',
      action: 'Add a provider',
      done: 'There is a provider.',
    },
    provision: {
      title: 'Create a provision',
      body: 'The wizard asks how many hosts, where, and with which network and storage.',
      action: 'Create a provision',
    },
    watch: {
      title: 'Watch it come up',
      body: 'States, log and map follow live. It takes some minutes, in a cloud up to half an hour.',
    },
    again: 'What is done already is in the list.',
    showDone: 'Show the list',
  },
} as const;
