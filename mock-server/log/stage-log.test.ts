import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/json';
import type { FailureCause, Stage } from '../model';
import { objectsOf as plannedObjects } from '../rules/blueprint';
import { driverRecord } from '../seed/driver-source';
import { ADDED_DRIVERS, INSTALLED_DRIVERS } from '../seed/drivers';
import type { OneHost, OneObjects } from '../wire';
import { formatLine } from './format';
import { stageLog } from './stage-log';
import type { LogLine, StageContext } from './types';

const STAGES: readonly Stage[] = [
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
  'DEPROVISIONING_ONE',
  'DEPROVISIONING',
];

const CAUSES: readonly FailureCause[] = [
  'registry-unreachable',
  'bad-credentials',
  'quota',
  'no-capacity',
  'host-unreachable',
  'package-failure',
  'object-in-use',
  'timeout',
  'invalid-network',
  'invalid-hostname',
  'no-hosts',
  'no-terraform-state',
];

const DEPLOYMENTS = [...INSTALLED_DRIVERS, ...ADDED_DRIVERS].flatMap((source) => {
  const { id, blueprints } = driverRecord(source, 'ENABLED');
  return Object.entries(blueprints).map(([deployment, blueprint]) => ({
    driverId: id,
    deployment,
    planned: plannedObjects(blueprint, {}),
  }));
});
type Deployment = (typeof DEPLOYMENTS)[number];

const SECRET = 'sEcReT-of-the-provider';

function hostsOf(count: number): readonly OneHost[] {
  return Array.from({ length: count }, (_none, index) => ({
    id: null,
    name: `203.0.113.${index + 10}`,
    resource_id: `machine-${index}`,
  }));
}

function withIds(objects: OneObjects): OneObjects {
  const numbered = <T extends object>(list: readonly T[], first: number) =>
    list.map((one, index) => ({ ...one, id: first + index }));
  return {
    cluster: { name: 'edge (provision_7)', id: 100 },
    hosts: numbered(objects.hosts, 3),
    networks: numbered(objects.networks, 5),
    datastores: numbered(objects.datastores, 110),
  };
}

/** The objects before and after each stage of a build, or of a removal of everything. */
function objectsOf(stage: Stage, deployment: Deployment, count: number) {
  const { planned } = deployment;
  const applied: OneObjects = { ...planned, hosts: hostsOf(count) };
  const whole = withIds(applied);
  switch (stage) {
    case 'INIT':
    case 'PLANNING':
      return { before: planned, after: planned };
    case 'APPLYING':
      return { before: planned, after: applied };
    case 'CONFIGURING_ONE':
      return { before: applied, after: whole };
    case 'CONFIGURING_PROVISION':
      return { before: whole, after: whole };
    case 'DEPROVISIONING_ONE':
      return { before: whole, after: applied };
    case 'DEPROVISIONING':
      return { before: applied, after: planned };
  }
}

function contextOf(
  stage: Stage,
  deployment: Deployment,
  count: number,
  failure: FailureCause | null,
): StageContext {
  const removes = stage === 'DEPROVISIONING_ONE' || stage === 'DEPROVISIONING';
  const values: JsonObject =
    deployment.driverId === 'onprem'
      ? { oneform_onprem_hosts: hostsOf(count).map((host) => host.name) }
      : { oneform_hosts: count };
  return {
    provisionId: 7,
    provisionName: 'edge',
    providerName: 'cloud',
    driverId: deployment.driverId,
    deployment: deployment.deployment,
    values,
    connection: { secret_key: SECRET, key: SECRET, token: SECRET, credentials: SECRET },
    operation: removes ? { kind: 'remove', all: true } : { kind: 'build' },
    ...objectsOf(stage, deployment, count),
    failure,
    isUpdate: removes,
    startedAt: Date.UTC(2026, 10, 21, 23, 59, 30),
    endsAt: Date.UTC(2026, 10, 22, 0, 1),
  };
}

const anyStage = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    deployment: fc.constantFrom(...DEPLOYMENTS),
    count: fc.integer({ min: 1, max: 12 }),
    failure: fc.option(fc.constantFrom(...CAUSES)),
  })
  .map(({ stage, deployment, count, failure }) => ({
    stage,
    failure,
    context: contextOf(stage, deployment, count, failure),
  }));

const deploymentOf = (driverId: string): Deployment => {
  const found = DEPLOYMENTS.find((one) => one.driverId === driverId);
  if (found === undefined) throw new Error(`No deployment of ${driverId}`);
  return found;
};

const textsOf = (lines: readonly LogLine[]): readonly string[] => lines.map(({ text }) => text);

describe('stageLog', () => {
  it('writes lines as the server leaves them: one line each, stripped, none empty', () => {
    fc.assert(
      fc.property(anyStage, ({ stage, context }) => {
        for (const { level, text } of stageLog(stage, context)) {
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          expect(text).not.toMatch(/[\n\r]/);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          expect(formatLine(context.startedAt, level, text).match(/\[[IDEW]\]/)?.[0]).toBe(
            `[${level}]`,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says the same each time it is asked', () => {
    fc.assert(
      fc.property(anyStage, ({ stage, context }) => {
        expect(stageLog(stage, context)).toEqual(stageLog(stage, context));
      }),
    );
  });

  it('never writes what the connection keeps secret', () => {
    fc.assert(
      fc.property(anyStage, ({ stage, context }) => {
        expect(textsOf(stageLog(stage, context)).join('\n')).not.toContain(SECRET);
      }),
    );
  });

  it('colours only what terraform destroy and its refresh print', () => {
    fc.assert(
      fc.property(anyStage, ({ stage, context }) => {
        const isColoured = textsOf(stageLog(stage, context)).some((text) =>
          text.includes('\u001b'),
        );
        expect(isColoured).toBe(stage === 'DEPROVISIONING');
      }),
    );
  });

  it('ends a failing stage differently from one that goes well', () => {
    fc.assert(
      fc.property(anyStage, fc.constantFrom(...CAUSES), ({ stage, context }, failure) => {
        const failing = stageLog(stage, { ...context, failure });
        const well = stageLog(stage, { ...context, failure: null });
        expect(failing.at(-1)).not.toEqual(well.at(-1));
      }),
    );
  });

  it('closes the box of each error of Terraform, on stderr', () => {
    for (const stage of ['INIT', 'PLANNING', 'APPLYING', 'DEPROVISIONING'] as const) {
      const lines = stageLog(stage, contextOf(stage, deploymentOf('aws'), 2, 'timeout'));
      expect(lines.at(-1)?.text).toContain('╵');
      const start = lines.findIndex(({ text }) => text.includes('╷'));
      expect(lines.slice(start).every(({ level }) => level === 'E')).toBe(true);
    }
  });

  it('reports the progress of the inventory at level E though nothing is wrong', () => {
    const stage = 'CONFIGURING_PROVISION';
    const lines = stageLog(stage, contextOf(stage, deploymentOf('aws'), 2, null));
    expect(lines).toContainEqual({ level: 'E', text: 'Adding host n2 to group node' });
    expect(lines.at(-1)).toEqual({ level: 'I', text: 'Activating host 4...' });
  });

  it('reports a host that cannot be reached at level D', () => {
    const stage = 'CONFIGURING_PROVISION';
    const lines = stageLog(stage, contextOf(stage, deploymentOf('aws'), 2, 'bad-credentials'));
    const fatal = lines.find(({ text }) => text.startsWith('fatal:'));
    expect(fatal?.level).toBe('D');
    expect(fatal?.text).toContain('fatal: [n1]: UNREACHABLE! => {"changed": false, "msg": "');
    expect(fatal?.text).toContain('Permission denied (publickey)');
    expect(textsOf(lines)).toContainEqual(
      expect.stringMatching(/^n1 +: ok=0 +changed=0 +unreachable=1/),
    );
  });

  it('holds a token in the line of the command, which a screen must hide', () => {
    const stage = 'CONFIGURING_PROVISION';
    const texts = textsOf(stageLog(stage, contextOf(stage, deploymentOf('onprem'), 1, null)));
    const commands = texts.filter((text) => text.startsWith('Command:'));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/one_auth=serveradmin:oneadmin:[A-Za-z0-9+/]{43}='$/);
  });

  it('creates in APPLYING what PLANNING announced', () => {
    for (const deployment of DEPLOYMENTS) {
      const count = (stage: 'PLANNING' | 'APPLYING', pattern: RegExp): string | undefined =>
        textsOf(stageLog(stage, contextOf(stage, deployment, 3, null)))
          .map((text) => pattern.exec(text)?.[1])
          .find((found) => found !== undefined);
      expect(count('APPLYING', /Resources: (\d+) added/)).toBe(
        count('PLANNING', /^Plan: (\d+) to add/),
      );
    }
  });

  it('destroys by the identifiers under which it created', () => {
    for (const deployment of DEPLOYMENTS) {
      const ids = (stage: Stage, pattern: RegExp): readonly string[] =>
        textsOf(stageLog(stage, contextOf(stage, deployment, 2, null)))
          .flatMap((text) => pattern.exec(text)?.[1] ?? [])
          .sort();
      const made = ids('APPLYING', /Creation complete after \w+ \[id=(.*)\]/);
      expect(made).not.toHaveLength(0);
      expect(ids('DEPROVISIONING', /Destroying\.\.\. \[id=(.*)\]/)).toEqual(made);
    }
  });

  it('refreshes after a failed apply what that apply had made', () => {
    const first = contextOf('APPLYING', deploymentOf('aws'), 1, 'quota');
    const texts = textsOf(stageLog('APPLYING', { ...first, isPartlyApplied: true }));
    expect(texts).toContainEqual(expect.stringMatching(/aws_vpc_device: Refreshing state/));
    expect(texts).not.toContainEqual(expect.stringMatching(/aws_vpc_device: Creating/));
  });

  it('destroys nothing where no apply ever came to its end', () => {
    const context = contextOf('DEPROVISIONING', deploymentOf('aws'), 1, null);
    expect(textsOf(stageLog('DEPROVISIONING', { ...context, isUpdate: false }))).toEqual([
      'Destroying terraform resources',
      'Processing terraform state file',
    ]);
  });

  it('shows in Ansible’s own clock the time at which the line is written', () => {
    const stage = 'CONFIGURING_PROVISION';
    const texts = textsOf(stageLog(stage, contextOf(stage, deploymentOf('aws'), 1, null)));
    const clocks = texts.filter((text) => text.includes(' November 2026  '));
    expect(clocks[0]).toMatch(
      /^S\w+day 2[12] November 2026 {2}\d\d:\d\d:\d\d \+0000 \(0:00:00\.000\) {7}0:00:00\.000 \*{15}$/,
    );
    expect(clocks.at(-1)).toContain('Sunday 22 November 2026  00:00:');
  });
});
