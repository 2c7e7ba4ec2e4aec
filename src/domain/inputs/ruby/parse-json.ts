import { RubyFloat, type RubyValue } from '@/domain/inputs/ruby/value';

/**
 * Reads JSON as the server's Ruby does: `1.0` stays a float and a long integer keeps every digit, which
 * `JSON.parse` forgets. Plain numbers come out wherever they say the same.
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseRubyJson(text: string): RubyValue {
  // The syntax is JSON.parse's business: a text that passes it can be split by this pattern.
  JSON.parse(text);
  const reader = { tokens: text.matchAll(TOKEN) };
  return readValue(reader, nextToken(reader));
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{},:]/gu;

interface Reader {
  readonly tokens: IterableIterator<RegExpExecArray>;
}

function nextToken(reader: Reader): string {
  const next = reader.tokens.next();
  return next.done === true ? '' : next.value[0];
}

function readValue(reader: Reader, token: string): RubyValue {
  if (token === '[') return readList(reader);
  if (token === '{') return readMap(reader);
  if (token.startsWith('"')) return readText(token);
  if (token === 'true') return true;
  if (token === 'false') return false;
  if (token === 'null') return null;
  return readNumber(token);
}

function readText(token: string): string {
  return String(JSON.parse(token));
}

function readNumber(token: string): RubyValue {
  const value = Number(token);
  if (/[.eE]/.test(token)) return Number.isInteger(value) ? new RubyFloat(value) : value;
  return Number.isSafeInteger(value) ? value + 0 : BigInt(token);
}

function readList(reader: Reader): RubyValue[] {
  const list: RubyValue[] = [];
  let token = nextToken(reader);
  while (token !== ']') {
    if (token === ',') token = nextToken(reader);
    list.push(readValue(reader, token));
    token = nextToken(reader);
  }
  return list;
}

function readMap(reader: Reader): Record<string, RubyValue> {
  const entries: [string, RubyValue][] = [];
  let token = nextToken(reader);
  while (token !== '}') {
    const key = readText(token === ',' ? nextToken(reader) : token);
    nextToken(reader);
    entries.push([key, readValue(reader, nextToken(reader))]);
    token = nextToken(reader);
  }
  // `fromEntries` makes even `__proto__` a member like any other; the last of two equal keys wins.
  return Object.fromEntries(entries);
}
