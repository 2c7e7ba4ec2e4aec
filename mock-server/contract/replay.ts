import type { JsonValue } from '@/lib/json';
import { differences } from './compare';
import { normalise, optionsFor } from './normalise';
import type { Exchange, Look } from './recording';
import { Stand } from './stand';
import type { RawAnswer } from './stand';
import { PREPARED, UNRECORDED, UNTIMED } from './unrecorded';

/** How the mock's answer to a recorded request differs from the recorded one. */
export interface Result {
  readonly name: string;
  /** Empty when there is no difference. */
  readonly differences: readonly string[];
}

export interface Replay {
  readonly results: readonly Result[];
  /** What the provisions looked like on the way, by id. */
  readonly looks: ReadonlyMap<number, readonly Look[]>;
}

const HEADERS_OF_INTEREST = ['content-type', 'x-cascade'] as const;

function bodyOf(answer: RawAnswer): JsonValue {
  if (answer.headers['content-type'] !== 'application/json') return answer.text;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-return -- JSON.parse is typed as any
    return JSON.parse(answer.text);
  } catch {
    return answer.text;
  }
}

function compare(exchange: Exchange, answer: RawAnswer, descriptions: ReadonlySet<string>): Result {
  const actual = normalise(bodyOf(answer), optionsFor(exchange.name, descriptions));
  const headers = HEADERS_OF_INTEREST.flatMap((name) => {
    const [expected, got] = [exchange.headers[name], answer.headers[name]];
    return expected === got ? [] : [`${name}: ${expected ?? 'none'} but ${String(got ?? 'none')}`];
  });
  const status =
    exchange.status === answer.status ? [] : [`status: ${exchange.status} but ${answer.status}`];
  return {
    name: exchange.name,
    differences: [...status, ...headers, ...differences(exchange.body, actual)],
  };
}

/** Number of an exchange without its case: `04-provisions/017`. */
const numberOf = (name: string): string => name.split('-').slice(0, 2).join('-');

/** Sends what was sent to the real server, in the same order, from the same beginning. */
export async function replay(exchanges: readonly Exchange[]): Promise<Replay> {
  const results: Result[] = [];
  let looks: Replay['looks'] = new Map();
  let stand = await Stand.open('recorded');
  let chapter = '';
  try {
    for (const exchange of exchanges) {
      const folder = exchange.name.split('/')[0] ?? '';
      const prepare = folder === chapter ? undefined : PREPARED[folder];
      chapter = folder;
      if (prepare) {
        // The series were recorded on the first of the servers.
        if (looks.size === 0) looks = stand.looks;
        await stand.close();
        stand = await Stand.open('recorded');
        await prepare(stand);
      }
      if (!UNTIMED.has(numberOf(exchange.name))) await stand.settle();
      await UNRECORDED[exchange.name]?.(stand);
      const answer = await stand.send(exchange.request);
      results.push(compare(exchange, answer, descriptionsOf(stand)));
    }
  } finally {
    await stand.close();
  }
  return { results, looks: looks.size === 0 ? stand.looks : looks };
}

function descriptionsOf({ session }: Stand): ReadonlySet<string> {
  const descriptions = [...session.world.drivers.values()].map(
    ({ body }) => body.description ?? '',
  );
  return new Set(descriptions.filter((text) => text !== ''));
}
