import { expect, test } from 'vitest';

import { EMPTY_TAIL, tailReducer } from '@/domain/log/tail';
import { stageProgress } from '@/domain/log/stage-progress';

const logOf = (texts: readonly string[]) =>
  tailReducer(EMPTY_TAIL, {
    type: 'chunk',
    asked: 0,
    chunk: {
      pos: 1_000_000,
      lines: texts.map((text) => ({
        level: 'debug' as const,
        text: `Sat Nov 21 03:26:04 2026 [D] ${text}`,
      })),
    },
  }).lines;

const APPLYING = 'State changed from PLANNING to APPLYING';
const PLAN = 'Plan: 9 to add, 0 to change, 0 to destroy.';
const host = (index: number, step: string) => `module.host.aws_instance.host[${index}]: ${step}`;

test('hosts are counted where a numbered group is as large as their number', () => {
  const lines = logOf([
    APPLYING,
    PLAN,
    'module.cluster.aws_vpc.device: Creating...',
    'module.cluster.aws_vpc.device: Creation complete after 2s [id=vpc-1]',
    host(0, 'Creating...'),
    host(1, 'Creating...'),
    host(2, 'Creating...'),
    host(1, 'Creation complete after 14s [id=i-1]'),
    host(0, 'Still creating... [10s elapsed]'),
  ]);
  expect(stageProgress(lines, 3)).toEqual({ kind: 'create', of: 'hosts', done: 1, total: 3 });
});

test('a group by name counts as well', () => {
  const lines = logOf([
    APPLYING,
    'null_resource.dummy_host["host-1"]: Creating...',
    'null_resource.dummy_host["host-1"]: Creation complete after 5s [id=7]',
  ]);
  expect(stageProgress(lines, 1)).toEqual({ kind: 'create', of: 'hosts', done: 1, total: 1 });
});

test('resources are counted where no group, or more than one, is as large', () => {
  const lines = logOf([
    APPLYING,
    PLAN,
    host(0, 'Creating...'),
    'module.host.aws_eip.address[0]: Creating...',
    'module.host.aws_eip.address[0]: Creation complete after 1s [id=e]',
  ]);
  expect(stageProgress(lines, 1)).toEqual({ kind: 'create', of: 'resources', done: 1, total: 9 });
  expect(stageProgress(lines, null)).toEqual({
    kind: 'create',
    of: 'resources',
    done: 1,
    total: 9,
  });
});

test('a removal counts what is destroyed', () => {
  const lines = logOf([
    'State changed from DEPROVISIONING_ONE to DEPROVISIONING',
    'Plan: 0 to add, 0 to change, 9 to destroy.',
    host(0, 'Destroying... [id=i-0]'),
    'module.cluster.aws_route.device: Destruction complete after 1s',
  ]);
  expect(stageProgress(lines, 3)).toEqual({
    kind: 'destroy',
    of: 'resources',
    done: 1,
    total: 9,
  });
});

test('the task that runs is named, without its role', () => {
  const lines = logOf([
    'State changed from CONFIGURING_ONE to CONFIGURING_PROVISION',
    'TASK [Wait for hosts to be up] ****',
    'TASK [opennebula.deploy.kvm : Install required OS packages] ****',
    'ok: [n1]',
  ]);
  expect(stageProgress(lines, 2)).toEqual({ kind: 'task', name: 'Install required OS packages' });
});

test('lines of an earlier stage say nothing of this one', () => {
  const lines = logOf([
    APPLYING,
    PLAN,
    host(0, 'Creation complete after 14s [id=i-0]'),
    'State changed from APPLYING to CONFIGURING_ONE',
  ]);
  expect(stageProgress(lines, 1)).toBeNull();
  expect(stageProgress(logOf([]), 1)).toBeNull();
});
