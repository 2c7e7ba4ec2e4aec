import { expect, test } from 'vitest';

import { jsonFault } from '@/domain/inputs/json-fault';

test.each([
  ['', 1, 1],
  ['{a: 1}', 1, 2],
  ['s3cret', 1, 1],
  ['["a" "b"]', 1, 6],
  ['[1,]', 1, 4],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['[1', 1, 3],
  ['[1}', 1, 3],
  ['1 2', 1, 3],
  ['01', 1, 2],
  ['"😀", x', 1, 4],
  ['{\n  "a": "x\ny"\n}', 2, 8],
  ['{\r\n  "a": tru\r\n}', 2, 8],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column });
});

test.each([
  'null',
  ' "a" ',
  '-1.5e+3',
  '[]',
  '{}',
  ' [ 1 , [ ] , { } ] ',
  '{"a": [], "b": {"c": null}, "d": [{"e": true}, false]}',
  '[[1, 2], [3]]',
  '"\\u00e9\\n\\""',
])('%j is JSON', (text) => {
  expect(jsonFault(text)).toBeNull();
});

test.each([
  [']', 1],
  ['}', 1],
  [',', 1],
  ['[,', 2],
  ['[1,]', 4],
  ['[}', 2],
  ['{]', 2],
  ['{1', 2],
  ['{null: 1}', 2],
  ['{"a": 1, }', 10],
  ['{"a": ]', 7],
  ['{"a": 1]', 8],
  ['[1: 2]', 3],
  ['{"a"}', 5],
  ['{"a": 1 "b"}', 9],
  ['[] []', 4],
  ['   ', 4],
])('%j stops being JSON at column %i', (text, column) => {
  expect(jsonFault(text)).toEqual({ line: 1, column });
});
