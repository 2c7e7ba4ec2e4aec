import { expect, test } from 'vitest';

import { isRentedMetal } from '@/domain/guidance/bare-metal';
import { deploymentId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

const aws = (type: string) =>
  makeProvision({
    userInputs: [{ name: 'instance_type', type: 'string' }],
    values: { instance_type: type },
  });

test.each([
  ['aws', aws('c5.metal'), true],
  ['aws', aws('t3.large'), false],
  ['scaleway', makeProvision({ deployment: deploymentId('ssh_cluster') }), true],
  ['google', makeProvision({ deployment: deploymentId('virtual_cluster') }), false],
  // Nothing is known of it, so nothing is claimed.
  ['a-driver-of-ones-own', aws('c5.metal'), false],
  [null, aws('c5.metal'), false],
])('%s %#', (driver, provision, expected) => {
  expect(isRentedMetal(provision, driver)).toBe(expected);
});

test('machines of one’s own are not rented', () => {
  const { display } = makeProvision();
  const onPremises = makeProvision({
    display: { ...display, operations: { ...display.operations, addHost: 'ips' } },
  });
  expect(isRentedMetal(onPremises, 'onprem')).toBe(false);
});
