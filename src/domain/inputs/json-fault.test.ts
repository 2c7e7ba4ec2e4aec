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
