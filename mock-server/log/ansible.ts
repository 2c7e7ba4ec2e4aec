import { taskFailure } from './ansible-failures';
import type { TaskFailure } from './ansible-failures';
import { fakeToken } from './fake-id';
import { clockTime, twoDigits } from './format';
import { timeOfLine } from './pace';
import { cloudOfStage, debug, error, info } from './terraform';
import type { LogLine, StageContext } from './types';

/** CONFIGURING_PROVISION: the playbook's output, with the inventory's progress on stderr before it. */

const BANNER_WIDTH = 80;
const FRONTEND = 'f1';

const banner = (title: string): string =>
  `${title} ${'*'.repeat(Math.max(3, BANNER_WIDTH - title.length - 1))}`;

interface Task {
  readonly name: string;
  /** The hosts that have it, with what each of them answers. */
  readonly hosts: readonly string[];
  readonly answer: 'ok' | 'changed';
  /** The failure that strikes here, if it strikes. */
  readonly point?: TaskFailure['task'];
}

interface Play {
  readonly name: string;
  readonly tasks: readonly Task[];
}

/** A line whose text depends on when it is written. */
type TimedLine = LogLine | { readonly clock: true };

function nodesOf(context: StageContext): readonly string[] {
  const { inventory } = cloudOfStage(context);
  return inventory.nodes ? context.after.hosts.map((_host, index) => `n${index + 1}`) : [];
}

function playsOf(context: StageContext): readonly Play[] {
  const nodes = nodesOf(context);
  const all = [FRONTEND, ...nodes];
  const { networks, datastores } = context.after;
  return [
    {
      name: 'Check hosts connectivity',
      tasks: [
        { name: 'Wait for hosts to be up', hosts: all, answer: 'ok', point: 'connect' },
        { name: 'Wait for hosts to be reachable through SSH', hosts: all, answer: 'ok' },
      ],
    },
    {
      name: 'Pre-deployment checks (opennebula.deploy.pre)',
      tasks: [{ name: 'opennebula.deploy.precheck : Run all checks', hosts: all, answer: 'ok' }],
    },
    {
      name: 'KVM node provisioning (stage2)',
      tasks: [
        {
          name: 'opennebula.deploy.repository : Setup OpenNebula repository',
          hosts: all,
          answer: 'changed',
        },
        {
          name: 'opennebula.deploy.kvm : Install required OS packages',
          hosts: nodes,
          answer: 'changed',
          point: 'packages',
        },
        {
          name: 'opennebula.deploy.network.node : Configure bridges',
          hosts: nodes,
          answer: 'changed',
        },
      ],
    },
    {
      name: 'Manage OpenNebula objects (stage3)',
      tasks: [
        ...networks.map(
          ({ name }) => `network.frontend : Parse / Update Virtual Networks (${name})`,
        ),
        ...datastores.map(
          ({ name }) => `datastore.frontend : Update datastore templates (${name})`,
        ),
      ].map((name): Task => ({
        name: `opennebula.deploy.${name}`,
        hosts: [FRONTEND],
        answer: 'ok',
      })),
    },
  ];
}

function openingLines(context: StageContext): readonly LogLine[] {
  const { provisionId: id, deployment } = context;
  const token = fakeToken(`${id} ${context.startedAt}`);
  return [
    debug(`Gathering Ansible files for provision ${id}`),
    info(`Running ansible playbook for ${deployment}`),
    debug(
      "Command: . /usr/share/one/one-deploy/python-venv//bin/activate; LANG=C.UTF-8 LC_ALL=C.UTF-8 ansible-playbook -i inventory.yaml site.yaml --tags 'stage2,stage3,network' " +
        `-e 'provision_id=${id} form_server=http://127.0.0.1:13013 version=7.4.0 one_server=localhost one_auth=serveradmin:oneadmin:${token}'`,
    ),
  ];
}

/** On stderr, so at level E, though nothing is wrong. */
function inventoryLines(context: StageContext): readonly LogLine[] {
  const { provisionId: id, deployment, failure } = context;
  const { inventory } = cloudOfStage(context);
  const groups = ['frontend', 'node', ...(inventory.router ? ['router'] : [])];
  const start = [
    `Fetching provision ${id} from OneForm server`,
    `Loading deployment file from /tmp/oneform/${id}/ansible/templates/${deployment}.j2`,
    'Jinja2 deploymnet template rendered successfully',
    'Generating dynamic inventory',
    'Adding all group variables to the inventory',
    ...groups.map((group) => `Creating group ${group}`),
    'Configuring group frontend',
    `Adding host ${FRONTEND} to group frontend`,
    'Configuring group node',
  ];
  if (failure === 'no-hosts') {
    return [
      ...start,
      "ERROR! Error generating inventory: 'NoneType' object has no attribute 'items'",
    ].map(error);
  }
  return [
    ...start,
    ...nodesOf(context).map((node) => `Adding host ${node} to group node`),
    ...(inventory.router ? ['Configuring group router', 'Adding host n1 to group router'] : []),
    'Inventory generated successfully',
    '[WARNING]: Collection community.general does not support Ansible version 2.15.13',
  ].map(error);
}

interface Tally {
  ok: number;
  changed: number;
  unreachable: number;
  failed: number;
}

/** Plays the playbook; stops after the task at which `failure` strikes, on the first node (or the front-end). */
class Playbook {
  readonly lines: TimedLine[] = [];
  private readonly tallies: Map<string, Tally>;
  private readonly failure: TaskFailure | null;
  private readonly victim: string;

  constructor(hosts: readonly string[], failure: TaskFailure | null) {
    this.tallies = new Map(
      hosts.map((host) => [host, { ok: 0, changed: 0, unreachable: 0, failed: 0 }]),
    );
    this.failure = failure;
    this.victim = hosts[1] ?? FRONTEND;
  }

  /** False once the playbook has stopped. */
  play(play: Play): boolean {
    this.print(banner(`PLAY [${play.name}]`));
    return play.tasks.every((task) => this.run(task));
  }

  private run(task: Task): boolean {
    this.print(banner(`TASK [${task.name}]`));
    this.lines.push({ clock: true });
    const strikes = this.failure !== null && task.point === this.failure.task;
    for (const host of task.hosts) {
      if (strikes && host === this.victim) continue;
      this.count(host, task.answer);
      this.print(`${task.answer}: [${host}]`);
    }
    if (strikes && this.failure !== null) this.fail(this.failure);
    return !strikes;
  }

  private fail({ mark, result }: TaskFailure): void {
    const tally = this.tallies.get(this.victim);
    if (tally !== undefined) tally[mark === 'FAILED!' ? 'failed' : 'unreachable'] += 1;
    const words = JSON.stringify(result).replaceAll('":', '": ').replaceAll(',"', ', "');
    this.print(`fatal: [${this.victim}]: ${mark} => ${words}`);
  }

  recap(): void {
    this.print(banner('PLAY RECAP'));
    for (const [host, tally] of this.tallies) {
      const skipped = this.failure === null ? 3 : 0;
      const counts = Object.entries({ ...tally, skipped, rescued: 0, ignored: 0 });
      const columns = counts.map(([name, count]) => `${name}=${count}`.padEnd(name.length + 6));
      this.print(`${host.padEnd(26)} : ${columns.join('')}`.trimEnd());
    }
  }

  private count(host: string, answer: Task['answer']): void {
    const tally = this.tallies.get(host);
    if (tally === undefined) return;
    tally.ok += 1;
    if (answer === 'changed') tally.changed += 1;
  }

  private print(text: string): void {
    this.lines.push(debug(text));
  }
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `0:01:05.302`. */
function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = String(milliseconds % 1000).padStart(3, '0');
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}.${rest}`;
}

/** The line that Ansible's profile prints at each task: the time, what the last task took, what all took. */
function clockLine(timeMs: number, taskMs: number, totalMs: number): LogLine {
  const date = new Date(timeMs);
  const day = `${WEEKDAYS[date.getUTCDay()]} ${twoDigits(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return debug(
    `${day}  ${clockTime(date)} +0000 (${duration(taskMs)})       ${duration(totalMs)} ***************`,
  );
}

/** Puts the times in: each clock shows when its own line is written. */
function setClocks(lines: readonly TimedLine[], context: StageContext): readonly LogLine[] {
  let first: number | null = null;
  let last = 0;
  return lines.map((line, index) => {
    if (!('clock' in line)) return line;
    const time = timeOfLine(index, lines.length, context.startedAt, context.endsAt);
    first ??= time;
    const taskMs = last === 0 ? 0 : time - last;
    last = time;
    return clockLine(time, taskMs, time - first);
  });
}

export function configuringProvisionLines(context: StageContext): readonly LogLine[] {
  const before = [...openingLines(context), ...inventoryLines(context)];
  if (context.failure === 'no-hosts') return before;
  const victim = context.after.hosts[0]?.name ?? 'localhost';
  const failure = context.failure === null ? null : taskFailure(context.failure, victim);
  const playbook = new Playbook([FRONTEND, ...nodesOf(context)], failure);
  playsOf(context).every((play) => playbook.play(play));
  playbook.recap();
  const end: readonly TimedLine[] =
    failure === null
      ? [
          { clock: true },
          debug('='.repeat(BANNER_WIDTH - 1)),
          debug('opennebula.deploy.kvm : Install required OS packages ------------------- 1.50s'),
          ...context.after.hosts
            .filter(({ id }) => id !== null)
            .map(({ id }) => info(`Activating host ${id}...`)),
        ]
      : [];
  return setClocks([...before, ...playbook.lines, ...end], context);
}
