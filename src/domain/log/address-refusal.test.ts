import { expect, test } from 'vitest';

import { addressRefusal } from '@/domain/log/address-refusal';
import { EMPTY_TAIL, tailReducer } from '@/domain/log/tail';

const logOf = (...texts: readonly string[]) =>
  tailReducer(EMPTY_TAIL, {
    type: 'chunk',
    asked: 0,
    chunk: {
      pos: 1_000,
      lines: texts.map((text) => ({
        level: 'debug' as const,
        text: `Sat Nov 21 03:31:37 2026 ${text}`,
      })),
    },
  }).lines;

test('the newest refusal counts', () => {
  const lines = logOf(
    '[E] [one.vn.add_ar] the first',
    '[E] Adding host n1 to group node',
    '[E] [one.vn.add_ar] /var/lib/one/remotes/ipam/aws/register_address_range:233: undefined method',
    '[I] State changed from CONFIGURING_PROVISION to RUNNING',
  );
  expect(addressRefusal(lines)?.text).toContain('register_address_range:233');
});

test('progress of the inventory, and a plan that names such a file, are none', () => {
  expect(addressRefusal(logOf('[E] Inventory generated', '[D] + path = "/ipam/x"'))).toBeNull();
});
