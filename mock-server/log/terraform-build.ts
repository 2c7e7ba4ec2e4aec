import { applyFailure, initFailure, planFailure } from './terraform-failures';
import {
  cloudOfStage,
  creationPlan,
  debug,
  elapsed,
  existing,
  hostsBeyond,
  info,
  lookupLines,
  plannedHosts,
  refreshLines,
  sharedInstances,
  warning,
} from './terraform';
import type { Instance } from './terraform';
import type { LogLine, StageContext } from './types';

/** INIT, PLANNING and APPLYING: what `terraform init`, `plan` and `apply -no-color` print. */

const LOCK_FILE = [
  'Terraform has created a lock file .terraform.lock.hcl to record the provider',
  'selections it made above. Include this file in your version control repository',
  'so that Terraform can guarantee to make the same selections by default when',
  'you run "terraform init" in the future.',
  'Terraform has been successfully initialized!',
  'You may now begin working with Terraform. Try running "terraform plan" to see',
  'any changes that are required for your infrastructure. All Terraform commands',
  'should now work.',
  'If you ever set or change modules or backend configuration for Terraform,',
  'rerun this command to reinitialize your working directory. If you forget, other',
  'commands will detect it and remind you to do so if necessary.',
];

const NO_CHANGES = [
  'No changes. Your infrastructure matches the configuration.',
  'Terraform has compared your real infrastructure against your configuration',
  'and found no differences, so no changes are needed.',
];

const SAVED_PLAN = [
  '─'.repeat(77),
  'Saved the plan to: ./plan.txt',
  'To perform exactly these actions, run the following command to apply:',
  'terraform apply "./plan.txt"',
];

function signer(source: string): string {
  return source.startsWith('hashicorp/') ? 'HashiCorp' : 'a HashiCorp partner';
}

export function initLines(context: StageContext): readonly LogLine[] {
  const { plugins, modules } = cloudOfStage(context);
  const { provisionId: id } = context;
  const lines = [
    debug(`Gathering Terraform files for provision ${id}`),
    ...(context.isUpdate
      ? [
          warning('Terraform state file not found, restoring from provision body'),
          info('Terraform state file restored'),
        ]
      : []),
    debug(`Provider configuration generated for provision ${id}`),
    debug(`Initializing terraform configuration for provision ${id}`),
    debug('Initializing the backend...'),
    ...(modules.length > 0 ? [debug('Initializing modules...')] : []),
    ...modules.map((module) => debug(`- ${module} in ${module}`)),
    debug('Initializing provider plugins...'),
    ...plugins.map(({ source, constraint }) =>
      debug(
        constraint === undefined
          ? `- Finding latest version of ${source}...`
          : `- Finding ${source} versions matching "${constraint}"...`,
      ),
    ),
  ];
  if (context.failure !== null) {
    return [...lines, ...initFailure(context.failure, plugins[0]?.source ?? 'hashicorp/null')];
  }
  return [
    ...lines,
    ...plugins.flatMap(({ source, version }) => [
      debug(`- Installing ${source} v${version}...`),
      debug(`- Installed ${source} v${version} (signed by ${signer(source)})`),
    ]),
    ...LOCK_FILE.map(debug),
  ];
}

/** Refreshes, the plan's head and its list, up to the count; `PLANNING` and `APPLYING` both print it. */
function planLines(
  context: StageContext,
  created: readonly Instance[],
  destroyed: readonly Instance[],
): readonly LogLine[] {
  const before = [...refreshLines(existing(context)), ...lookupLines(context)];
  if (created.length === 0 && destroyed.length === 0) return [...before, ...NO_CHANGES.map(debug)];
  return [
    ...before,
    debug('Terraform used the selected providers to generate the following execution'),
    debug('plan. Resource actions are indicated with the following symbols:'),
    ...(created.length > 0 ? [debug('+ create')] : []),
    ...(destroyed.length > 0 ? [debug('- destroy')] : []),
    debug('Terraform will perform the following actions:'),
    ...destroyed.flatMap(({ address, type, name, id }) => [
      debug(`# ${address} will be destroyed`),
      debug(`- resource "${type}" "${name}" {`),
      debug(`- id = "${id}" -> null`),
      debug('}'),
    ]),
    ...creationPlan(created),
    debug(`Plan: ${created.length} to add, 0 to change, ${destroyed.length} to destroy.`),
  ];
}

/** The shared part is made once: by the first apply, or by the one that failed half-way. */
function sharedToCreate(context: StageContext): readonly Instance[] {
  return context.isUpdate || context.isPartlyApplied === true ? [] : sharedInstances(context);
}

export function planningLines(context: StageContext): readonly LogLine[] {
  const opening = debug('Planning terraform resources');
  if (context.failure !== null) return [opening, ...planFailure(context.failure, context)];
  const hosts = plannedHosts(context);
  const created = [...sharedToCreate(context), ...hosts];
  const plan = [opening, ...planLines(context, created, [])];
  if (created.length === 0) return plan;
  return [
    ...plan,
    debug('Changes to Outputs:'),
    debug('+ provisioned_hosts = ['),
    ...hosts.flatMap(() => [
      debug('+ {'),
      debug('+ instance_id = (known after apply)'),
      debug('+ instance_ip = (known after apply)'),
      debug('},'),
    ]),
    debug(']'),
    ...SAVED_PLAN.map(debug),
  ];
}

function completeLine({ address, seconds, id }: Instance): LogLine {
  return debug(`${address}: Creation complete after ${elapsed(seconds)} [id=${id}]`);
}

function hostStart(host: Instance, localExec: string | undefined): readonly LogLine[] {
  const start = debug(`${host.address}: Creating...`);
  if (localExec === undefined) return [start];
  return [
    start,
    debug(`${host.address}: Provisioning with 'local-exec'...`),
    debug(`${host.address} (local-exec): Executing: ["/bin/sh" "-c" "${localExec}"]`),
  ];
}

/** Hosts are made together: all begin, all wait, all end. */
function hostCreation(
  hosts: readonly Instance[],
  localExec: string | undefined,
): readonly LogLine[] {
  const waits = Math.max(0, Math.floor(((hosts[0]?.seconds ?? 0) - 1) / 10));
  const waited = Array.from({ length: waits }, (_none, index) => elapsed((index + 1) * 10));
  return [
    ...hosts.flatMap((host) => hostStart(host, localExec)),
    ...waited.flatMap((time) =>
      hosts.map(({ address }) => debug(`${address}: Still creating... [${time} elapsed]`)),
    ),
    ...hosts.map(completeLine),
  ];
}

export function applyingLines(context: StageContext): readonly LogLine[] {
  const shared = sharedToCreate(context);
  const hosts = hostsBeyond(context, context.after.hosts, context.before.hosts);
  const destroyed = hostsBeyond(context, context.before.hosts, context.after.hosts);
  const lines = [
    info('Running terraform provisioning'),
    ...planLines(context, [...shared, ...hosts], destroyed),
    ...shared.flatMap((instance) => [
      debug(`${instance.address}: Creating...`),
      completeLine(instance),
    ]),
  ];
  if (context.failure !== null) {
    return [
      ...lines,
      ...hosts.map(({ address }) => debug(`${address}: Creating...`)),
      ...applyFailure(context.failure, context, hosts.at(-1) ?? null),
    ];
  }
  return [
    ...lines,
    ...destroyed.flatMap(({ address, id }) => [
      debug(`${address}: Destroying... [id=${id}]`),
      debug(`${address}: Destruction complete after 2s`),
    ]),
    ...hostCreation(hosts, cloudOfStage(context).host.localExec),
    debug(
      `Apply complete! Resources: ${shared.length + hosts.length} added, 0 changed, ${destroyed.length} destroyed.`,
    ),
    debug('Outputs:'),
    debug('provisioned_hosts = ['),
    ...context.after.hosts.flatMap((host) => [
      debug('{'),
      debug(`"instance_id" = "${host.resource_id}"`),
      debug(`"instance_ip" = "${host.name}"`),
      debug('},'),
    ]),
    debug(']'),
    debug('Processing terraform state file'),
  ];
}
