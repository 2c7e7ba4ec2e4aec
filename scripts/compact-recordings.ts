import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { z } from 'zod';

import { isJsonObject } from '../src/lib/json';
import type { JsonObject, JsonValue } from '../src/lib/json';
import { normalise, optionsFor } from '../mock-server/contract/normalise';
import type { Exchange, Series } from '../mock-server/contract/recording';
import { lookOf } from '../mock-server/contract/look';
import type { ProvisionBody } from '../mock-server/wire';
import { toText } from '../mock-server/http/ruby';
import { USERS } from '../mock-server/users';

/**
 * Makes the contract suite's data from a folder of recordings:
 * `npx tsx scripts/compact-recordings.ts <folder>`. Texts that are their authors' are replaced; what
 * is left is names, types, numbers, states and the server's own messages.
 */

const OUT = path.join(import.meta.dirname, '../mock-server/contract/recordings');

const exchangeFile = z.object({
  name: z.string(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    auth: z.string().nullable(),
    content_type: z.string().nullable(),
    body: z.json().nullable(),
    raw_body: z.string().optional(),
  }),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.json(),
});

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the recordings are');
const root: string = folder;

function parseFile(file: string): JsonValue {
  // oxlint-disable-next-line typescript/no-unsafe-return -- JSON.parse is typed as any
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

const filesOf = (sub: string): readonly string[] =>
  readdirSync(path.join(root, sub))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${sub}/${file}`);

function basic(pair: string): string {
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** What the account of a recording sent; two cases sent something that is no Basic authentication. */
function authorizationOf(name: string, auth: string | null): string | null {
  if (auth === null) return null;
  if (name === 'bearer') return 'Bearer some-token';
  if (name === 'malformed-basic') return 'Basic !!!';
  if (auth.includes(':')) return basic(auth);
  const user = USERS.find((one) => one.name === auth);
  return basic(`${auth}:${user?.password ?? 'any'}`);
}

/** The descriptions of all drivers, wherever they appear. */
function driverDescriptions(value: JsonValue, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    for (const item of items) driverDescriptions(item, found);
  } else if (isJsonObject(value)) {
    const { description } = value;
    if ('system_path' in value && typeof description === 'string') found.add(description);
    for (const item of Object.values(value)) driverDescriptions(item, found);
  }
  return found;
}

const folders = readdirSync(root)
  .filter((name) => /^\d\d-/.test(name))
  .sort();
const files = folders.flatMap((name) => filesOf(name));
const parsed = files.flatMap((file) => {
  const result = exchangeFile.safeParse(parseFile(file));
  // A folder may hold a summary besides its exchanges.
  return result.success ? [{ id: file.replace(/\.json$/, ''), ...result.data }] : [];
});
const descriptions = driverDescriptions(parsed.map(({ body }) => body as JsonValue));

/** A text of the same length in bytes: the words of a log are not needed, its offsets are. */
function filler(text: string): string {
  const prefix = /^(# Logfile .*|.*? \[[DIEW]\] |)/.exec(text)?.[0] ?? '';
  const rest = text.slice(prefix.length).replaceAll(/[^\s]/gu, (char) => {
    const length = Buffer.byteLength(char);
    return ['x', 'é', '─', '𝄞'][length - 1] ?? 'x';
  });
  return prefix + rest;
}

/** Secrets were replaced in the recordings: the line is as long again as it was on the wire. */
let logSurplus = 0;

function fillLine(text: string): string {
  const filled = filler(text);
  if (!text.includes('] Command: ')) return filled;
  return logSurplus >= 0
    ? filled.slice(0, filled.length - logSurplus)
    : filled + 'x'.repeat(-logSurplus);
}

function fillLog(body: JsonValue): JsonValue {
  if (!isJsonObject(body) || !Array.isArray(body['lines'])) return body;
  const lines = body['lines'].map((line: JsonValue) => {
    if (!isJsonObject(line)) return line;
    return { ...line, text: fillLine(toText(line['text'])) };
  });
  return { ...body, lines };
}

function linesText(body: JsonObject): string {
  const { lines } = body;
  if (!Array.isArray(lines)) return '';
  return lines
    .map((line: JsonValue) => `${isJsonObject(line) ? toText(line['text']) : ''}\n`)
    .join('');
}

const wholeLog = parsed.find(({ id }) => id.includes('/015-poll-pos-0'))?.body;
let log = '';
if (isJsonObject(wholeLog)) {
  logSurplus = Buffer.byteLength(linesText(wholeLog)) - Number(wholeLog['pos']);
  const filled = fillLog(wholeLog);
  log = isJsonObject(filled) ? linesText(filled) : '';
}

const exchanges = parsed.map(({ id, name, request, status, headers, body }): Exchange => {
  const json = body as JsonValue;
  const isLog = id.startsWith('05-logs/') && request.path.includes('/logs');
  return {
    name: id,
    request: {
      method: request.method,
      path: request.path,
      authorization: authorizationOf(name, request.auth),
      contentType: request.content_type,
      body: request.raw_body ?? (request.body === null ? null : JSON.stringify(request.body)),
    },
    status,
    headers,
    body: normalise(isLog ? fillLog(json) : json, optionsFor(id, descriptions)),
  };
});

const look = z.object({
  body: z.object({
    DOCUMENT: z.object({
      ID: z.string(),
      TEMPLATE: z.object({ PROVISION_BODY: z.looseObject({ state: z.string() }) }),
    }),
  }),
});

function recordedBody(body: unknown): ProvisionBody {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- recorded from the server that defines the type
  return body as ProvisionBody;
}

const series = filesOf('series').flatMap((file): Series[] => {
  // A look at the log, or at a provision that was deleted meanwhile, has no such body.
  const entries = z.array(z.unknown()).parse(parseFile(file));
  const looks = entries.flatMap((entry) => look.safeParse(entry).data?.body.DOCUMENT ?? []);
  const [first] = looks;
  if (!first) return [];
  return [
    {
      name: path.basename(file, '.json'),
      provision: Number(first.ID),
      looks: looks.map(({ TEMPLATE }) => lookOf(recordedBody(TEMPLATE.PROVISION_BODY))),
    },
  ];
});

function write(name: string, value: unknown): void {
  const bytes = gzipSync(JSON.stringify(value), { level: 9 });
  writeFileSync(path.join(OUT, `${name}.json.gz`), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

write('exchanges', exchanges);
write('series', series);
write('log', log);
console.log(`${exchanges.length} exchanges, ${series.length} series`);
