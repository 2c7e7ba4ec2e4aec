import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createLogFile } from '../log-file';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import type { Session } from '../session';
import { at, items, startedServer } from '../testing/client';
import type { TestClient } from '../testing/client';

let server: MockServer;
let client: TestClient;
let session: Session;
let id = 0;

beforeAll(async () => {
  server = await createMockServer({ seed: 'empty' });
  ({ client, session } = await startedServer(server));
  id = await client.createDummy();
});
afterAll(async () => {
  await server.close();
});

function write(text: string): void {
  const record = session.world.provisions.get(id);
  if (record) record.log = createLogFile(text);
}

async function linesAt(path: string): Promise<readonly unknown[]> {
  return items(at((await client.get(`/provisions/${id}/logs${path}`)).json, 'lines'));
}

/** Lines of any letters, escapes and box drawings included, but not empty. */
const line = fc
  .tuple(fc.constantFrom('I', 'D', 'E', 'W', ''), fc.string({ unit: 'grapheme' }))
  .map(([level, text]) => `Sat Nov 21 03:25:25 2026 [${level}] ${text.replaceAll(/\s/g, '_')}.`);

describe('pages', () => {
  it('together are the whole file, newest page first, each oldest line first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        async (lines, perPage) => {
          write(lines.map((text) => `${text}\n`).join(''));
          const pages: unknown[][] = [];
          for (let page = 1; page <= Math.ceil(lines.length / perPage); page += 1) {
            pages.unshift([...(await linesAt(`?page=${page}&per_page=${perPage}`))]);
          }
          expect(pages.flat()).toEqual(await linesAt('?all=true'));
          expect(pages.flat()).toHaveLength(lines.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('poll', () => {
  it('followed from 0 by its own positions gives every line once, however the file grows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 6 }),
        async (parts) => {
          write('');
          let pos: unknown = 0;
          const seen: unknown[] = [];
          for (const part of parts) {
            session.world.provisions.get(id)?.log.append(part.map((text) => `${text}\n`).join(''));
            const { json } = await client.get(`/provisions/${id}/logs/poll?pos=${String(pos)}`);
            pos = at(json, 'pos');
            seen.push(...items(at(json, 'lines')));
          }
          expect(seen).toEqual(await linesAt('?all=true'));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('levels', () => {
  it.each([
    ['a line [W] of warning', 'warn'],
    ['[E] and [I] in one', 'info'],
    ['nothing said', 'debug'],
  ])('%s', async (text, level) => {
    write(`${text}\n`);
    expect(await linesAt('?all=true')).toEqual([{ level, text }]);
  });
});
