import type { OneHost } from '../wire';
import { destroyFailure } from './terraform-failures';
import { debug, hostsBeyond, info, lookupLines, sharedInstances } from './terraform';
import type { Instance } from './terraform';
import type { LogLine, StageContext } from './types';

/** DEPROVISIONING: `terraform destroy` and a refresh after it, in colours, unlike all that comes before. */

const ESC = '\u001b[';
const bold = (text: string): string => `${ESC}1m${text}${ESC}0m`;
const red = (text: string): string => `${ESC}31m${text}${ESC}0m`;
const yellow = (text: string): string => `${ESC}33m${text}${ESC}0m`;

const TARGET_WARNING = [
  yellow('╷'),
  `${yellow('│')} ${ESC}1m${ESC}33mWarning: ${ESC}0m${bold('Applied changes may be incomplete')}`,
  yellow('│'),
  `${yellow('│')} The plan was created with the -target option in effect, so some changes`,
  `${yellow('│')} requested in the configuration may have been ignored and the output values`,
  `${yellow('│')} may not be fully updated.`,
  yellow('╵'),
];

const REFRESHED = [
  `${ESC}1m${ESC}32mNo changes.${ESC}0m${bold(' Your infrastructure still matches the configuration.')}`,
  'Terraform has checked that the real remote objects still match the result of',
  'your most recent changes, and found no differences.',
  `${ESC}1m${ESC}32mApply complete! Resources: 0 added, 0 changed, 0 destroyed.${ESC}0m`,
  'Processing terraform state file',
];

const refreshing = ({ address, id }: Instance): string =>
  bold(`${address}: Refreshing state... [id=${id}]`);

function planned({ address, type, name, id }: Instance): readonly string[] {
  return [
    `${bold(`  # ${address}`)} will be ${ESC}1m${red('destroyed')}`,
    `${red('-')} resource "${type}" "${name}" {`,
    `${red('-')} id = "${id}" ${red('->')} null`,
    '}',
  ];
}

const destroying = ({ address, id }: Instance): string =>
  bold(`${address}: Destroying... [id=${id}]`);

const destroyed = (instance: Instance): readonly string[] => [
  destroying(instance),
  bold(`${instance.address}: Destruction complete after 2s`),
];

/** The machines that go: all, or those whose hosts were named. */
function leaving(context: StageContext): readonly OneHost[] {
  const { operation, before, after } = context;
  if (operation.kind === 'remove' && operation.all) return before.hosts;
  const staying = new Set(after.hosts.map((host) => host.resource_id));
  return before.hosts.filter((host) => !staying.has(host.resource_id));
}

export function deprovisioningLines(context: StageContext): readonly LogLine[] {
  const opening = info('Destroying terraform resources');
  // Terraform never came to its end: the server finds no state, and destroys nothing at all.
  if (!context.isUpdate) return [opening, debug('Processing terraform state file')];
  const isAll = context.operation.kind === 'remove' && context.operation.all;
  const hosts = leaving(context);
  const staying = context.before.hosts.filter((host) => !hosts.includes(host));
  const machines = hostsBeyond(context, context.before.hosts, staying);
  const shared = sharedInstances(context);
  // Last made, first destroyed.
  const targets = [...(isAll ? [...shared, ...machines] : machines)].reverse();
  const names = hosts.map((host) => host.resource_id).join(', ');
  const lines = [
    opening,
    info(isAll ? 'Destroying all terraform resources' : `Destroying terraform resources: ${names}`),
    ...[...(isAll ? shared : []), ...machines].map((instance) => debug(refreshing(instance))),
    ...lookupLines(context),
    debug('Terraform used the selected providers to generate the following execution'),
    debug('plan. Resource actions are indicated with the following symbols:'),
    debug(`${red('-')} destroy`),
    debug('Terraform will perform the following actions:'),
    ...targets.flatMap(planned).map(debug),
    debug(`${bold('Plan:')} 0 to add, 0 to change, ${targets.length} to destroy.`),
  ];
  const [first] = targets;
  if (context.failure !== null) {
    return [
      ...lines,
      ...(first === undefined ? [] : [debug(destroying(first))]),
      ...destroyFailure(context.failure, context.driverId),
    ];
  }
  const remaining = isAll
    ? []
    : [...shared, ...hostsBeyond(context, context.before.hosts, hosts)].map(refreshing);
  return [
    ...lines,
    ...targets.flatMap(destroyed).map(debug),
    ...(isAll ? [] : TARGET_WARNING.map(debug)),
    debug(`${ESC}1m${ESC}32m`),
    debug(`Destroy complete! Resources: ${targets.length} destroyed.${ESC}0m`),
    ...[...remaining, ...REFRESHED].map(debug),
  ];
}
