// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';

import { deploymentGuidance } from '@/domain/guidance/guidance';
import { startWords } from '@/i18n/testing/start-words';
import { GuidanceChips } from '@/forms/guidance/GuidanceChips';

beforeAll(async () => {
  await startWords();
});
afterEach(cleanup);

const told = (driver: string, deployment: string) => {
  const { container } = render(
    <GuidanceChips guidance={deploymentGuidance({ id: driver }, { id: deployment })} />,
  );
  return container.textContent;
};

test('tells the cluster, the hypervisors and what they are good for', () => {
  expect(told('aws', 'ssh_cluster')).toBe(
    'MetalKVMLXCGood for application containers, virtual servers, Kubernetes',
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Metal',
    'KVM',
    'LXC',
  ]);
});

test('names only what suits', () => {
  expect(told('google', 'ssh_cluster')).toBe('VirtualQEMULXCGood for application containers');
});

test('says nothing where nothing is known', () => {
  expect(told('nobodys', 'ssh_cluster')).toBe('');
});
