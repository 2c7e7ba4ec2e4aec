import { execFileSync } from 'node:child_process';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { deploymentId, driverId, providerId } from '@/domain/ids';
import { provisionCopies } from '@/domain/request/copies';
import { shellWord, withInput } from '@/domain/request/shell';

// What `src/domain/request` writes for a shell, given to one. It stands here because `src` is for browsers.

/** In place of the commands: prints each of its words, ends them with an empty one, then prints what it reads. */
const SHOW = `show() { printf '%s\\0' "$@"; printf '\\0'; cat; }
oneprovision() { show "$@"; }
curl() { show "$@"; }
ONE_USER=oneadmin
unset ONEFORM_URL
`;

interface Seen {
  readonly words: readonly string[];
  readonly input: string;
}

function run(command: string): Seen {
  const shown = execFileSync('sh', ['-c', SHOW + command], { encoding: 'utf8', input: '' });
  const end = shown.indexOf('\0\0');
  return { words: shown.slice(0, end).split('\0'), input: shown.slice(end + 2) };
}

/** What means something to a shell, and what takes several bytes. */
const SPECIAL = ["'", '"', '\\', '$', '`', '!', ' ', '\n', '-', '*', '~', '#', 'ä', '€', '😀'];

const NO_CHARACTER = /\p{Cs}|\0/gu;

/** Whole characters only: half of one has no UTF-8, and `\0` is no part of any word. */
const word = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...SPECIAL), minLength: 1 }),
  )
  .map((text) => text.replaceAll(NO_CHARACTER, '.'));

/** A shell takes its time to start: few runs with many words each. */
const words = fc.array(word, { minLength: 1, maxLength: 60 });
const FEW = { numRuns: 25 };

test('a shell gives back each word as it was', () => {
  fc.assert(
    fc.property(words, (given) => {
      expect(run(['show', ...given.map(shellWord)].join(' ')).words).toEqual(given);
    }),
    FEW,
  );
});

test('a shell hands JSON on as it is', () => {
  fc.assert(
    fc.property(words, (values) => {
      const json = JSON.stringify(values, null, 2);
      expect(run(withInput('show x', json))).toEqual({ words: ['x'], input: `${json}\n` });
    }),
    FEW,
  );
});

test('a shell sends what the program would send', () => {
  fc.assert(
    fc.property(word, word, words, (driver, deployment, values) => {
      const copies = provisionCopies(
        {
          driver: driverId(driver),
          deployment: deploymentId(deployment),
          providerId: providerId(3),
          name: values.join(''),
          values: Object.fromEntries(values.map((value) => [`in ${value}`, value])),
          secrets: [],
        },
        new Set(),
      );
      const command = run(copies.whole('command'));
      const curl = run(copies.whole('curl'));
      const sent: unknown = JSON.parse(copies.whole('json'));
      expect(command.words).toEqual([
        'create',
        driver,
        '--provider-id',
        '3',
        '--deployment',
        deployment,
      ]);
      expect({
        driver,
        deployment_type: deployment,
        provider_id: 3,
        ...jsonOf(command),
      }).toEqual(sent);
      expect(curl.words).toEqual([
        '--user',
        'oneadmin',
        '--header',
        'Content-Type: application/json',
        '--data-binary',
        '@-',
        'http://127.0.0.1:13013/api/v1/provisions',
      ]);
      expect(jsonOf(curl)).toEqual(sent);
    }),
    FEW,
  );
});

function jsonOf({ input }: Seen): object {
  const body: unknown = JSON.parse(input);
  return typeof body === 'object' && body !== null ? body : {};
}
