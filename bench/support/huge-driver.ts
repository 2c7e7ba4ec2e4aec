import { z } from 'zod';

type WireInput = Readonly<Record<string, unknown>>;

const MEGABYTE = 1_000_000;

const many = (count: number): string[] =>
  Array.from({ length: count }, (_none, at) => `value-${String(at)}`);

/** Each a driver's inputs; `Plain`, which all of them ask for first, is where a key is pressed. */
export const HUGE = {
  'a text of 2 MB': [
    { name: 'script', type: 'string', default: 'a line of text\n'.repeat((2 * MEGABYTE) / 15) },
    { name: 'one_line', type: 'string', default: 'x'.repeat(2 * MEGABYTE) },
    { name: 'key_secret', type: 'string', default: 'x'.repeat(2 * MEGABYTE) },
  ],
  'an object of 2 MB': [
    {
      name: 'settings',
      type: 'object({})',
      default: Object.fromEntries(many(40_000).map((key) => [key, `of ${key}, in some words`])),
    },
  ],
  'a list of 2 MB': [{ name: 'zones', type: 'list(string)', default: many(150_000) }],
  'a map of 2 MB': [
    {
      name: 'labels',
      type: 'map(string)',
      default: Object.fromEntries(many(80_000).map((key) => [key, key])),
    },
  ],
  '20,000 options': [
    { name: 'image', type: 'string', match: { type: 'list', values: many(20_000) } },
    {
      name: 'region',
      type: 'string',
      default: 'value-7',
      match: { type: 'list', values: many(20_000) },
    },
    {
      name: 'zone',
      type: 'string',
      default: 'value-7a',
      match: {
        type: 'map',
        grouped_by: 'region',
        values: Object.fromEntries(many(20_000).map((key) => [key, [`${key}a`, `${key}b`]])),
      },
    },
  ],
  '1,500 inputs': many(1500).map((name) => ({
    name: `input_${name}`,
    type: 'string',
    default: 'x',
  })),
  // Not one like another, and each takes its time to be read.
  '1,500 patterns': many(1500).map((name) => ({
    name: `pattern_${name}`,
    type: 'string',
    default: 'x',
    match: {
      type: 'string',
      values: { regex: `\\A(?:${name}|${'[a-z0-9]{1,3}(?:x|y)?'.repeat(400)}|x)\\z` },
    },
  })),
  'texts of 100 kB': [
    { name: 'line', type: 'string', default: '' },
    { name: 'lines', type: 'string', default: 'one\ntwo' },
    { name: 'key_secret', type: 'string', default: '' },
    { name: 'body', type: 'object({})', default: {} },
    { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] },
    { name: 'names', type: 'list(string)', default: [] },
    { name: 'tags_of', type: 'map(string)', default: { team: 'edge' } },
  ],
} as const satisfies Readonly<Record<string, readonly WireInput[]>>;

const PLAIN: WireInput = { name: 'plain', type: 'string', default: '' };

/** What `POST /__mock/drivers` takes: a driver that asks for little, since the gateway takes no more. */
export const HUGE_DRIVER = {
  id: 'huge',
  body: {
    name: 'Huge',
    description: 'A driver that asks for too much',
    version: '1.0.0',
    connection: [PLAIN],
    user_inputs: [],
    deployment_confs: [
      { name: 'Huge cluster', description: '', inventory: 'huge', user_inputs: [] },
    ],
  },
};

/** OneForm's answer to `GET /drivers`, in which that driver asks for `inputs` too. */
export function withInputs(answer: unknown, inputs: readonly WireInput[]): unknown {
  const rest = { mandatory: false, sensitive: false, description: 'What it is for' };
  const connection = [PLAIN, ...inputs].map((input) => Object.assign({}, rest, input));
  const drivers = z.array(z.looseObject({ name: z.string() })).parse(answer);
  for (const driver of drivers) {
    if (driver.name === HUGE_DRIVER.body.name) Object.assign(driver, { connection });
  }
  return drivers;
}
