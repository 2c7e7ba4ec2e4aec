/** A driver's input as it crosses the wire. */
type WireInput = Readonly<Record<string, unknown>>;

const WORDS = Array.from({ length: 6 }, (_none, index) => `choice-${index}`);
const MANY_WORDS = Array.from({ length: 40 }, (_none, index) => `choice-${index}`);

/** One input of each kind of field, in turn. */
const KINDS: readonly ((at: number) => WireInput)[] = [
  (at) => ({ name: `text_${at}`, type: 'string', default: '' }),
  (at) => ({
    name: `pattern_${at}`,
    type: 'string',
    default: 'a-name',
    match: { type: 'string', values: { regex: '\\A[a-z][a-z0-9-]*\\z' } },
  }),
  (at) => ({
    name: `number_${at}`,
    type: 'number',
    default: 8,
    match: { type: 'number', values: { min: 1, max: 1_000_000 } },
  }),
  (at) => ({ name: `switch_${at}`, type: 'bool', default: true }),
  (at) => ({
    name: `choice_${at}`,
    type: 'string',
    default: WORDS[0],
    match: { type: 'list', values: WORDS },
  }),
  (at) => ({
    name: `search_${at}`,
    type: 'string',
    default: MANY_WORDS[0],
    match: { type: 'list', values: MANY_WORDS },
  }),
  (at) => ({ name: `list_${at}`, type: 'list(string)', default: ['one', 'two'] }),
  (at) => ({ name: `map_${at}`, type: 'map(string)', default: { team: 'edge' } }),
  (at) => ({ name: `secret_${at}`, type: 'string', sensitive: true, default: 'typed' }),
  (at) => ({ name: `address_cidr_${at}`, type: 'string', default: '10.0.0.0/16' }),
];

/** So many inputs of all kinds; every tenth has a name that begins with `text_`, from `text_0` on. */
function manyInputs(count: number): WireInput[] {
  return Array.from({ length: count }, (_none, at) => {
    const make = KINDS[at % KINDS.length];
    if (make === undefined) throw new RangeError('at % length is an index');
    return {
      mandatory: false,
      sensitive: false,
      description: `What ${at} is good for, in a sentence as long as those of real drivers`,
      ...make(at),
    };
  });
}

/** What `POST /__mock/drivers` takes: a driver that asks for so many things, of the connection and of the cluster. */
export function largeDriver(count: number) {
  return {
    id: 'large',
    body: {
      name: 'Large',
      description: `A driver with ${count} inputs`,
      version: '1.0.0',
      connection: manyInputs(count),
      user_inputs: manyInputs(count),
      deployment_confs: [
        { name: 'Large cluster', description: '', inventory: 'large_cluster', user_inputs: [] },
      ],
    },
  };
}
