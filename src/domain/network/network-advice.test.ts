import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import type { InputValues, RawInput } from '@/domain/inputs/raw';
import { networkOf, parseBlock, textOf, type Network } from '@/domain/network/address';
import { networkAdvice } from '@/domain/network/network-advice';
import { NO_OTHERS, type Others } from '@/domain/network/others';
import { networkInputs } from '@/domain/network/roles';

const text = (name: string): RawInput => ({ name, type: 'string' });

const ONPREM: readonly RawInput[] = [
  { name: 'oneform_onprem_hosts', type: 'list(string)' },
  ...['phydev_name', 'network_address', 'network_mask', 'gateway', 'dns', 'ip'].map(text),
  { name: 'size', type: 'number' },
  { name: 'nfs_server', type: 'string', default: '172.20.0.1' },
];

const GOOD: InputValues = {
  oneform_onprem_hosts: ['10.20.30.1', '10.20.30.2'],
  phydev_name: 'eth0',
  network_address: '10.0.0.0',
  network_mask: '255.255.255.0',
  gateway: '10.0.0.1',
  dns: '8.8.8.8',
  ip: '10.0.0.50',
  size: 100,
  nfs_server: 'nfs.example.com',
};

/** The provision "edge" uses this block. */
function used(block: string, failed = false): Others {
  const parsed = parseBlock(block);
  if (parsed === null) throw new Error(block);
  return { networks: [{ network: parsed.network, provision: 'edge', failed }], hosts: new Map() };
}

/** `gateway: gateway_outside` for each advice. */
function told(change: InputValues, raws = ONPREM, others: Others = NO_OTHERS): readonly string[] {
  return networkAdvice(networkInputs(parseInputs(raws)), { ...GOOD, ...change }, others).map(
    ({ input, advice }) => `${input}: ${advice.code}`,
  );
}

describe('the network of machines of one’s own', () => {
  test('in order: nothing to say', () => {
    expect(told({})).toEqual([]);
  });

  test.each<[string, InputValues, readonly string[]]>([
    ['gateway elsewhere', { gateway: '10.0.1.1' }, ['gateway: gateway_outside']],
    ['gateway is the network', { gateway: '10.0.0.0' }, ['gateway: gateway_reserved']],
    ['gateway is the broadcast', { gateway: '10.0.0.255' }, ['gateway: gateway_reserved']],
    ['gateway among guests', { gateway: '10.0.0.60' }, ['gateway: gateway_in_range']],
    ['gateway unreadable', { gateway: 'router' }, ['gateway: not_an_address']],
    ['first elsewhere', { ip: '10.0.1.5' }, ['ip: first_outside']],
    ['as many as there are', { size: 205 }, []],
    ['one too many', { size: 206 }, ['size: range_too_long']],
    ['first is the network', { ip: '10.0.0.0', size: 1 }, ['ip: first_reserved']],
    [
      'first is the broadcast',
      { ip: '10.0.0.255', size: 1 },
      ['ip: first_reserved', 'size: range_too_long'],
    ],
    ['no address to give', { size: 0 }, ['size: not_a_count']],
    ['less than none', { size: -3 }, ['size: not_a_count']],
    ['half an address', { size: 1.5 }, ['size: not_a_count']],
    ['no machine at all', { oneform_onprem_hosts: [] }, ['oneform_onprem_hosts: no_hosts']],
    ['a mask that lets everything in', { network_mask: '0.0.0.0' }, ['network_mask: not_a_mask']],
    ['no mask', { network_mask: '255.0.255.0' }, ['network_mask: not_a_mask']],
    ['no address', { network_address: '10.0.0' }, ['network_address: not_an_address']],
    ['host bits', { network_address: '10.0.0.9' }, ['network_address: host_bits']],
    ['two name servers', { dns: '1.1.1.1,8.8.8.8' }, []],
    ['a bad name server', { dns: '1.1.1.1, 8.8.8' }, ['dns: not_an_address']],
    ['a server by a broken address', { nfs_server: '172.20.0' }, ['nfs_server: not_an_address']],
    [
      'a host twice',
      { oneform_onprem_hosts: ['10.20.30.1', 'a', '10.20.30.1 ', '10.20.30.1'] },
      ['oneform_onprem_hosts: not_an_address', 'oneform_onprem_hosts: duplicate_host'],
    ],
    [
      'a host twice, written otherwise',
      { oneform_onprem_hosts: ['2001:db8::1', '2001:DB8:0::1'] },
      ['oneform_onprem_hosts: duplicate_host'],
    ],
    [
      'a host among guests',
      { oneform_onprem_hosts: ['10.0.0.50', '10.0.0.149', '10.0.0.150'] },
      ['oneform_onprem_hosts: host_in_range', 'oneform_onprem_hosts: host_in_range'],
    ],
    ['nothing typed yet', { gateway: '', ip: '', network_address: '' }, []],
    ['of another type', { size: '100', gateway: 7, oneform_onprem_hosts: null }, []],
  ])('%s', (_name, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  test.each<[string, InputValues, readonly string[]]>([
    ['a mask as a number', { network_mask: '24' }, ['network_mask: mask_not_dotted']],
    ['a mask as a prefix', { network_mask: '/24' }, ['network_mask: mask_not_dotted']],
    [
      'an address with its mask',
      { network_address: '10.0.0.0/24' },
      ['network_address: mask_besides'],
    ],
    ['both in order', {}, []],
  ])('that a driver asks for in another form: %s', (_name, change, expected) => {
    const asks = (name: string, description: string, fallback: string) => ({
      name,
      description,
      type: 'string',
      ...(fallback === '' ? {} : { default: fallback }),
    });
    for (const raws of [
      [
        asks('network_address', 'Base address, e.g. 10.0.0.0', ''),
        asks('network_mask', 'Mask, e.g. 255.255.255.0', ''),
      ],
      [asks('network_address', '', '10.0.0.0'), asks('network_mask', '', '255.255.255.0')],
    ]) {
      expect(told(change, raws)).toEqual(expected);
    }
    // What a driver wants is unknown if it does not say so.
    const silent = [text('network_mask'), text('network_address')];
    expect(
      told({ ...change, ...('network_mask' in change ? {} : { network_mask: '' }) }, silent),
    ).toEqual([]);
  });

  test('the mask that is meant is told', () => {
    const raws = [{ name: 'network_mask', type: 'string', default: '255.255.255.0' }];
    const [only] = networkAdvice(
      networkInputs(parseInputs(raws)),
      { network_mask: '/20' },
      NO_OTHERS,
    );
    expect(only?.advice).toEqual({
      code: 'mask_not_dotted',
      value: '/20',
      network: '255.255.240.0',
    });
  });

  test('says how many addresses fit', () => {
    const [only] = networkAdvice(
      networkInputs(parseInputs(ONPREM)),
      { ...GOOD, size: 1000 },
      NO_OTHERS,
    );
    expect(only?.advice).toEqual({ code: 'range_too_long', network: '10.0.0.0/24', fits: '205' });
  });

  test.each<[string, InputValues, string, readonly string[]]>([
    ['the same network', {}, '10.0.0.0/24', ['network_address: overlap']],
    ['a larger one', {}, '10.0.0.0/8', ['network_address: overlap']],
    ['the next one', {}, '10.0.1.0/24', []],
    [
      'one that the mask lets in',
      { network_mask: '255.255.0.0' },
      '10.0.1.0/24',
      ['network_address: overlap'],
    ],
    [
      'one beside a network with its mask',
      { network_address: '10.0.0.0/24', network_mask: '' },
      '10.0.0.0/25',
      ['network_address: overlap'],
    ],
    ['no mask, so unknown', { network_mask: '' }, '10.0.0.0/24', []],
  ])('of another provision: %s', (_name, change, other, expected) => {
    expect(told(change, ONPREM, used(other))).toEqual(expected);
  });

  test('an overlap names the whole network', () => {
    const [only] = networkAdvice(networkInputs(parseInputs(ONPREM)), GOOD, used('10.0.0.0/8'));
    expect(only?.advice).toEqual({
      code: 'overlap',
      value: '10.0.0.0/24',
      other: '10.0.0.0/8',
      provision: 'edge',
    });
  });

  test('a host of another provision is told with its name', () => {
    const others = { networks: [], hosts: new Map([['10.20.30.2', 'edge']]) };
    expect(told({}, ONPREM, others)).toEqual(['oneform_onprem_hosts: host_taken']);
  });
});

describe('blocks', () => {
  const VPC = [{ name: 'cidr_block', type: 'string' }];
  test.each<[string, string, readonly string[]]>([
    ['10.0.0.0/16', '10.1.0.0/16', []],
    ['10.0.0.0/16', '10.0.255.0/24', ['cidr_block: overlap']],
    ['10.0.0.0/24', '10.0.0.0/8', ['cidr_block: overlap']],
    ['10.0.0.1/16', '11.0.0.0/16', ['cidr_block: host_bits']],
    ['10.0.0.0', '10.0.0.0/8', ['cidr_block: not_a_block']],
    ['2001:db8::/48', '10.0.0.0/8', []],
  ])('%s beside %s', (block, other, expected) => {
    expect(told({ cidr_block: block }, VPC, used(other))).toEqual(expected);
  });

  test('of a network are the network of its gateway', () => {
    const raws = [text('lan_cidr'), text('lan_gateway'), text('wan_gateway')];
    const values = { lan_cidr: '10.1.0.0/24', lan_gateway: '10.2.0.1', wan_gateway: '10.2.0.1' };
    expect(told(values, raws)).toEqual(['lan_gateway: gateway_outside']);
  });
});

/** A network with room for at least four machines, and a place in it or beside it. */
const plan = fc
  .record({
    value: fc.bigInt({ min: 2n ** 24n, max: 2n ** 31n }),
    prefix: fc.integer({ min: 8, max: 29 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    beside: fc.bigInt({ min: 1n, max: 1000n }),
  })
  .map(({ value, prefix, at, beside }) => {
    const network = networkOf({ family: 4, value }, prefix);
    const span = network.last - network.first;
    return { network, inside: network.first + BigInt(Math.round(at * Number(span))), beside };
  });

const ip = (value: bigint): string => textOf({ family: 4, value });
const maskOf = ({ prefix }: Network): string =>
  ip((2n ** 32n - 1n) ^ (2n ** BigInt(32 - prefix) - 1n));

describe('whatever the network', () => {
  const inputs = networkInputs(parseInputs(ONPREM));
  const codesAt = (input: string, values: InputValues): readonly string[] =>
    networkAdvice(inputs, values, NO_OTHERS)
      .filter((each) => each.input === input)
      .map(({ advice }) => advice.code);

  test('what lies inside is never told to be outside, and what lies beside always is', () => {
    fc.assert(
      fc.property(plan, ({ network, inside, beside }) => {
        const values = { network_address: ip(network.first), network_mask: maskOf(network) };
        for (const [input, code] of [
          ['gateway', 'gateway_outside'],
          ['ip', 'first_outside'],
        ] as const) {
          expect(codesAt(input, { ...values, [input]: ip(inside) })).not.toContain(code);
          for (const outside of [network.first - beside, network.last + beside]) {
            expect(codesAt(input, { ...values, [input]: ip(outside) })).toEqual([code]);
          }
        }
      }),
    );
  });

  test('a range is too long exactly when its last address is not one of the network’s own', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 2 ** 26 }), ({ network, inside }, size) => {
        const values = {
          network_address: ip(network.first),
          network_mask: maskOf(network),
          ip: ip(inside),
          size,
        };
        const last = inside + BigInt(size) - 1n;
        expect(codesAt('size', values)).toEqual(last < network.last ? [] : ['range_too_long']);
      }),
    );
  });

  test('it never throws, and speaks only of inputs that are there', () => {
    const names = fc.constantFrom(...ONPREM.map(({ name }) => name), 'a_cidr', '__proto__');
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: names, type: fc.constantFrom('string', 'number', 'list') })),
        fc.dictionary(names, fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.ipV4())),
        (raws, values) => {
          const asked = new Set(raws.map(({ name }) => name));
          const advice = networkAdvice(networkInputs(parseInputs(raws)), values, NO_OTHERS);
          expect(advice.every(({ input }) => asked.has(input))).toBe(true);
        },
      ),
    );
  });
});

test('a default that meets only what a failed provision was made with is not advised against', () => {
  const raws = [{ name: 'cidr_block', type: 'string', default: '10.0.0.0/16' }];
  const said = (value: string, others: Others) =>
    networkAdvice(networkInputs(parseInputs(raws)), { cidr_block: value }, others).map(
      ({ advice }) => advice.code,
    );
  expect(said('10.0.0.0/16', used('10.0.0.0/16', true))).toEqual([]);
  expect(said('10.0.0.0/16', used('10.0.0.0/16'))).toEqual(['overlap']);
  expect(said('10.0.1.0/24', used('10.0.0.0/16', true))).toEqual(['overlap']);
});
