import { expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { hopelessHosts } from '@/domain/network/hopeless-hosts';
import type { JsonValue } from '@/lib/json';

const HOSTS: RawInput = { name: 'oneform_onprem_hosts', type: 'list(string)' };

test.each<[string, JsonValue, readonly string[] | null]>([
  ['one address', ['10.0.0.1'], null],
  ['addresses of both kinds', ['10.0.0.1', '2001:db8::1'], null],
  ['no host', [], []],
  ['no list', null, []],
  ['an address that is none', ['10.0.0.1', '10.0.0.999'], ['10.0.0.999']],
  ['a name', ['kvm-1', 'kvm-1'], ['kvm-1']],
  ['an empty text', [''], ['']],
  ['a block', ['10.0.0.0/24'], ['10.0.0.0/24']],
])('%s', (_, value, wrong) => {
  const found = hopelessHosts(parseInputs([HOSTS]), { oneform_onprem_hosts: value });
  expect(found?.wrong ?? null).toEqual(wrong);
});

test('where no machines of one’s own are asked for, nothing is wrong', () => {
  expect(hopelessHosts(parseInputs([{ name: 'oneform_hosts', type: 'number' }]), {})).toBeNull();
});
