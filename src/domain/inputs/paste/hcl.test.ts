import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readHclBody, readHclValue } from '@/domain/inputs/paste/hcl';
import { parseJson, stringifyJson } from '@/lib/exact-json';
import { isJsonObject, type JsonValue } from '@/lib/json';

const value = (text: string) => {
  const read = readHclValue(text);
  return read.ok ? read.value : read.place;
};
const body = (text: string) => {
  const read = readHclBody(text);
  return read.ok ? Object.fromEntries(read.value.map((entry) => [entry.name, entry.value])) : read;
};

describe('values', () => {
  test.each<[string, JsonValue]>([
    ['["a", "b,c", "d\\"e"]', ['a', 'b,c', 'd"e']],
    ['[\n  "a", # first\n  // nothing\n  "b", /* "c", */\n]', ['a', 'b']],
    ['[1, -2.5, true, null,]', [1, -2.5, true, null]],
    ['[eu-west-1, 10.0.0.0/8 , http://a/b]', ['eu-west-1', '10.0.0.0/8', 'http://a/b']],
    ["['a, b', 'it\\'s']", ['a, b', "it's"]],
    ['{ a = 1, "b" : "x"\n c = { d = [ ] } }', { a: 1, b: 'x', c: { d: [] } }],
    ['{"a" => 1,}', { a: 1 }],
    ['"$${HOME} \\u00e9 \\t"', '${HOME} é \t'],
    ['<<EOT\nline "1"\n  line \\2\nEOT\n', 'line "1"\n  line \\2\n'],
    ['<<-EOT\n    a\n\n      b\n    EOT', 'a\n\n  b\n'],
    ['[<<A\nx, y\nA\n, "z"]', ['x, y\n', 'z']],
    ['\uFEFF [ "a" ,\u00A0"b"\u200B]', ['a', 'b']],
    ['[1 /* one */, 2 # two\n]', [1, 2]],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test('long numbers keep their digits', () => {
    const read = value('[18446744073709551615]');
    expect(stringifyJson(Array.isArray(read) ? read : null)).toBe('[18446744073709551615]');
  });

  test.each([
    ['["a"', 1, 5],
    ['["a" "b', 1, 8],
    ['{ a 1 }', 1, 5],
    ['"a\nb"', 1, 3],
    ['<<EOT\nx', 2, 2],
    ['[1]\n]', 2, 1],
    ['', 1, 1],
    ['"\\q"', 1, 2],
  ])('what can’t be read tells its place: %j', (text, line, column) => {
    expect(value(text)).toEqual({ line, column });
  });

  test('nothing is nested without end', () => {
    expect(readHclValue('['.repeat(100_000)).ok).toBe(false);
  });
});

describe('a .tfvars file', () => {
  test('with all that may stand in it', () => {
    expect(
      body(`# my cluster
region     = "eu-west-1" // Ireland
hosts      = 3
"quoted"   = true

ips = [
  "10.0.0.1",
  "10.0.0.2", # the last
]
tags = {
  team    = "net, core"
  "a b": "c"
}
key = <<-EOT
  -----BEGIN-----
    abc
  -----END-----
  EOT
off = null
/* size = 5 */ bare = t3.large # as people write
export TF_VAR_x='y'
`),
    ).toEqual({
      region: 'eu-west-1',
      hosts: 3,
      quoted: true,
      ips: ['10.0.0.1', '10.0.0.2'],
      tags: { team: 'net, core', 'a b': 'c' },
      key: '-----BEGIN-----\n  abc\n-----END-----\n',
      off: null,
      bare: 't3.large',
      TF_VAR_x: 'y',
    });
  });

  test('what stands before a fault is read', () => {
    expect(body('a = 1\nb = [\nc = 2')).toEqual({
      ok: false,
      before: [{ name: 'a', value: 1 }],
      place: { line: 3, column: 6 },
    });
  });
});

test('what is printed as JSON comes back', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
      fc.pre(!/\$\$\{|%%\{/.test(json));
      const text = stringifyJson(parseJson(json), indent);
      expect(readHclValue(text)).toEqual({ ok: true, value: parseJson(json) });
    }),
  );
});

const hclText = (text: string): string => JSON.stringify(text).replaceAll(/([$%])\{/g, '$1$1{');

function hcl(item: JsonValue): string {
  if (typeof item === 'string') return hclText(item);
  if (typeof item !== 'object' || item === null) return stringifyJson(item);
  if (Array.isArray(item))
    return `[\n${item.map((one: JsonValue) => `${hcl(one)}, # x\n`).join('')}]`;
  return `{ /* m */\n${Object.entries(item)
    .map(([key, one]: [string, JsonValue]) => `${hclText(key)} = ${hcl(one)}\n`)
    .join('')}}`;
}

test('what is printed as .tfvars comes back', () => {
  const values = fc.dictionary(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.jsonValue({ stringUnit: 'grapheme' }),
  );
  fc.assert(
    fc.property(values, (map) => {
      const plain = parseJson(JSON.stringify(map));
      if (!isJsonObject(plain)) throw new Error('no map');
      const entries = Object.entries(plain).map(([name, one]) => ({ name, value: one }));
      const text = entries
        .map(({ name, value: one }) => `${hclText(name)} = ${hcl(one)}\n`)
        .join('\n');
      expect(readHclBody(text)).toEqual({ ok: true, value: entries });
    }),
  );
});

test('a heredoc holds any lines', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\n\r]|EOT|[$%]\{/.test(text));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.map((one) => `${one}\n`).join('');
      expect(readHclValue(`<<EOT\n${text}EOT\n`)).toEqual({ ok: true, value: text });
    }),
  );
});
