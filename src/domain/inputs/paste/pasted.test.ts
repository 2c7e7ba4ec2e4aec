import { describe, expect, test } from 'vitest';

import { parseInput } from '@/domain/inputs/parse';
import { commaReadings } from '@/domain/inputs/paste/loose';
import { matchPasted } from '@/domain/inputs/paste/match';
import { pastedItems, pastedJson, pastedRows, readPastedText } from '@/domain/inputs/paste/pasted';
import { parseJson } from '@/lib/exact-json';

describe('a list', () => {
  test.each([
    ['["10.0.0.1", "10.0.0.2",]', ['10.0.0.1', '10.0.0.2']],
    ['hosts = [\n  "a", # first\n  "b,c"\n]\n', ['a', 'b,c']],
    ['a, b; c\td\ne', ['a', 'b', 'c', 'd', 'e']],
    ['"a, b", \'c; d\', e', ['a, b', 'c; d', 'e']],
    ['"a, b"', ['a, b']],
    ['a # the first\n# none\nb // second\n/* c */ d', ['a', 'b', 'd']],
    ['#fff, #000', ['#fff', '#000']],
    ['say "hi", bye', ['say "hi"', 'bye']],
    ['http://a/b, http://c', ['http://a/b', 'http://c']],
    ['[1.10, 007]', ['1.10', '007']],
    ['[]', []],
  ])('of texts: %s', (text, items) => {
    expect(pastedItems(text, 'string')).toEqual(items);
  });

  test('of anything: numbers, flags and maps, and texts that read like them', () => {
    expect(pastedItems('[18446744073709551615, true, "5", {a = "x"}]', 'other')).toEqual([
      '18446744073709551615',
      'true',
      '"5"',
      '{"a":"x"}',
    ]);
  });

  test('one value is one value', () => {
    for (const text of ['a', ' a b ', 'http://a', 'it’s', "it's", '#fff', '"a']) {
      expect(pastedItems(text, 'string')).toBeNull();
    }
  });
});

describe('a map', () => {
  const net = [
    { key: 'team', value: 'net, core' },
    { key: 'cost', value: '7' },
  ];
  test.each([
    '{ team = "net, core", cost = 7 }',
    '{"team": "net, core", "cost": "7",}',
    'oneform_tags = {\n  team = "net, core" # x\n  cost = 7\n}',
    'team = "net, core"\ncost = "7"',
    'team: net, core\ncost: 7',
  ])('%s', (text) => {
    expect(pastedRows(text, 'string')).toEqual(net);
  });

  test('a word, or a sentence, is none', () => {
    for (const text of ['team', 'team=net', 'http://a', 'a b c']) {
      expect(pastedRows(text, 'string')).toBeNull();
    }
  });
});

test('HCL becomes JSON where a field holds JSON', () => {
  const json = (text: string, shape: 'list' | 'map' = 'map') => {
    const read = pastedJson(text, shape, 'disk');
    return read === null ? null : parseJson(read);
  };
  expect(json('{ size = 10, tags = ["a",] }')).toEqual({ size: 10, tags: ['a'] });
  expect(json('disk = { size = 10 }')).toEqual({ size: 10 });
  expect(json('size = 10\nkind = "ssd"')).toEqual({ size: 10, kind: 'ssd' });
  expect(json('disks = [{ size = 10 }]', 'list')).toEqual([{ size: 10 }]);
  expect(json('{"size": 10}')).toBeNull();
  expect(json('{ size = ')).toBeNull();
  expect(json('just words')).toBeNull();
});

test.each([
  ['1,5', [['1.5'], ['1', '5']]],
  [
    '1,5; 2,25',
    [
      ['1.5', '2.25'],
      ['1', '5', '2', '25'],
    ],
  ],
  ['10,000', [['10.000'], ['10', '000'], ['10000']]],
  ['100,200,300', [['100', '200', '300'], ['100200300']]],
  ['1,2,3', null],
  ['1, 5', null],
  ['1;5', null],
  ['1.5', null],
  ['a,5', null],
])('a comma between digits is asked about: %s', (text, readings) => {
  expect(commaReadings(text)).toEqual(readings);
});

describe('pasted over a step', () => {
  const specs = [
    parseInput({ name: 'region', type: 'string', match: { type: 'list', values: ['eu', 'us'] } }),
    parseInput({ name: 'size', type: 'number', default: 1 }),
    parseInput({ name: 'flag', type: 'bool', default: false }),
    parseInput({ name: 'ips', type: 'list(string)', default: [] }),
    parseInput({ name: 'ids', type: 'list(number)', default: [] }),
    parseInput({ name: 'oneform_tags', type: 'map(string)', default: {} }),
    parseInput({ name: 'disk', type: 'object({})' }),
    parseInput({ name: 'title', type: 'string' }),
  ];
  const match = (text: string) => {
    const { fitting, wrong, unknown } = matchPasted(specs, readPastedText(text).entries);
    return {
      fitting: Object.fromEntries(fitting.map(({ spec, value }) => [spec.name, value])),
      wrong: Object.fromEntries(wrong.map(({ spec, why }) => [spec.name, why])),
      unknown,
    };
  };

  test('each value goes to its input', () => {
    expect(
      match(`region = "us"
size = 18446744073709551615
TF_VAR_flag = "true"
ips = ["a", "b,c"]
ids = ["5", 6]
oneform_tags = { team = "net", n = 1 }
disk = { size = 10 }
title = 1.5
nothing = 1`),
    ).toEqual({
      fitting: {
        region: 'us',
        size: '18446744073709551615',
        flag: true,
        ips: ['a', 'b,c'],
        ids: ['5', '6'],
        oneform_tags: [
          { key: 'team', value: 'net' },
          { key: 'n', value: '1' },
        ],
        disk: '{\n  "size": 10\n}',
        title: '1.5',
      },
      wrong: {},
      unknown: ['nothing'],
    });
  });

  test('what does not fit is told and left', () => {
    expect(
      match(
        'region = "mars"\nsize = "big"\nflag = 1\nips = "a"\nids = ["x"]\ntitle = null\ndisk = []',
      ),
    ).toEqual({
      fitting: {},
      wrong: {
        region: 'not_allowed',
        size: 'kind',
        flag: 'kind',
        ips: 'kind',
        ids: 'kind',
        disk: 'kind',
        title: 'null',
      },
      unknown: [],
    });
  });

  test('a request, JSON, lines of a shell', () => {
    expect(match('{"driver":"aws","user_inputs_values":{"size":2}}').fitting).toEqual({
      size: '2',
    });
    expect(match('{"size": 3}').fitting).toEqual({ size: '3' });
    expect(match('export TF_VAR_ips=\'["a"]\'\nexport TF_VAR_size=4').fitting).toEqual({
      size: '4',
      ips: ['a'],
    });
  });

  test('the last of two counts, and a fault tells its place', () => {
    expect(match('size = 1\nsize = 2').fitting).toEqual({ size: '2' });
    expect(readPastedText('size = 1\nips = [')).toEqual({
      entries: [{ name: 'size', value: 1 }],
      fault: { line: 2, column: 8 },
    });
  });
});
