import { isDeepStrictEqual } from 'node:util';
import { checkInputs, type InputsCheck } from '@/domain/inputs/check';
import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import {
  isHash,
  isList,
  inspect,
  memberOf,
  type RubyHash,
  type RubyInput,
  type RubyValue,
} from '@/domain/inputs/ruby/value';
import type { InputSpec } from '@/domain/inputs/spec';
import { buildPayload, toFormValue, type FormValues } from '@/domain/inputs/values';
import type { JsonValue } from '@/lib/json';
import { withDefaults } from '../../mock-server/rules/inputs/defaults';
import { RubyRaise } from '../../mock-server/rules/inputs/ruby-value';
import { validateInputs } from '../../mock-server/rules/inputs/validate';
import { isExact, toJson, toRawInput, toWire, type AgreementCase } from './cases';

/** What the mock server makes of a case: null when it is what the real server made of it. */
export function mockDisagreement(recorded: AgreementCase): string | null {
  const { appliesDefaults, filled, expected } = recorded;
  const inputs = recorded.inputs.map((input) => Object.fromEntries(wireEntries(input)));
  try {
    const given = toWire(recorded.values);
    const values = appliesDefaults ? withDefaults(inputs, given) : given;
    if (filled !== undefined && inspect(values) !== inspect(filled)) {
      return `defaults give ${inspect(values)} instead of ${inspect(filled)}`;
    }
    return differs({ kind: 'verdict', ...validateInputs(inputs, values) }, expected);
  } catch (error) {
    if (!(error instanceof RubyRaise)) throw error;
    const { rubyClass, message } = error;
    return differs({ kind: 'exception', class: rubyClass, message }, expected);
  }
}

const wireEntries = (input: RubyInput): [string, JsonValue][] =>
  Object.entries<RubyValue>({ ...input }).map(([key, value]) => [key, toWire(value)]);

function differs(got: object, expected: object): string | null {
  return isDeepStrictEqual(got, expected)
    ? null
    : `${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`;
}

export type ClientOutcome =
  | { readonly kind: 'agreed' }
  /** The verdict depends on a regular expression that the client leaves to the server. */
  | { readonly kind: 'left_to_server' }
  /** The form cannot produce these values. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'disagreed'; readonly detail: string };

/** What the form makes of a case: can it produce the values, and does its verdict equal the server's. */
export function clientOutcome(recorded: AgreementCase): ClientOutcome {
  const raws = recorded.inputs.map((input) => toRawInput(input, recorded.appliesDefaults));
  const readable = raws.filter((raw) => raw !== null);
  const specs = parseInputs(readable);
  const payload = readable.length === raws.length ? producePayload(specs, recorded.values) : null;
  if (payload === null) return { kind: 'unreachable' };
  const check = checkInputs(specs, payload);
  const detail = verdictDifference(recorded, specs, check);
  if (detail === null) return { kind: check.undecided.size > 0 ? 'left_to_server' : 'agreed' };
  const found = JSON.stringify([...check.problems]);
  return { kind: 'disagreed', detail: `${detail}; the client says ${found}` };
}

/** What the form sends for these values; null when it can't send them. */
function producePayload(specs: readonly InputSpec[], values: RubyValue): InputValues | null {
  if (!isHash(values) || !isExact(values)) return null;
  const fields = fieldsOf(specs);
  const form: FormValues = Object.fromEntries(
    fields.map((spec) => {
      const given = memberOf(values, spec.name) ?? null;
      // A field that was left alone holds the default.
      return [spec.name, toFormValue(spec, given === null ? spec.defaultValue : toJson(given))];
    }),
  );
  const payload = buildPayload(fields, form);
  if (!payload.ok) return null;
  const known = new Set(fields.map(({ name }) => name));
  const foreign = Object.keys(values).some((name) => !known.has(name));
  const same = fields.every((spec) => isSent(spec, payload.values, values));
  return same && !foreign ? payload.values : null;
}

/** The value is sent as given; a missing one is left out, or its default is sent in its place. */
function isSent(spec: InputSpec, sent: InputValues, values: RubyHash): boolean {
  const given = memberOf(values, spec.name) ?? null;
  const wanted = given === null ? spec.defaultValue : toJson(given);
  const value = Object.hasOwn(sent, spec.name) ? sent[spec.name] : undefined;
  return isDeepStrictEqual(value, wanted);
}

/**
 * null: valid or not, and for which inputs, is the same on both sides. Inputs that the client leaves to the
 * server are not compared, all others are.
 */
function verdictDifference(
  { expected }: AgreementCase,
  specs: readonly InputSpec[],
  { problems, undecided }: InputsCheck,
): string | null {
  const refuses = problems.size > 0 || undecided.size > 0;
  if (expected.kind === 'exception') {
    return refuses ? null : `the server raises ${expected.message}`;
  }
  const { errors } = expected;
  const named = new Set(specs.map(({ name }) => name).filter((name) => isNamed(errors, name)));
  // A flaw of the driver's own rule is told under a word (`values`, `regex`), not under its input.
  const blamed = [...problems].filter(([, found]) => found.some(({ code }) => code === 'driver'));
  const tellsWord = Object.keys(errors).some((key) => !specs.some((spec) => isUnder(spec, key)));
  const excused = new Set(tellsWord ? blamed.map(([name]) => name) : []);
  const compared = specs
    .map(({ name }) => name)
    .filter((name) => !undecided.has(name) && (named.has(name) || !excused.has(name)));
  const same =
    compared.every((name) => named.has(name) === problems.has(name)) &&
    (!tellsWord || blamed.length > 0 || undecided.size > 0);
  return same ? null : `the server says ${JSON.stringify(errors)}`;
}

/** A key of the errors that may speak of this input; dots nest. */
function isUnder({ name }: InputSpec, key: string): boolean {
  return name.split('.')[0] === key;
}

/** Dots nest: `a.b` is found at `{a: {b: [...]}}`. */
function isNamed(errors: RubyHash, name: string): boolean {
  let node: RubyValue | undefined = errors;
  for (const part of name.split('.').filter((text, index) => text !== '' || index === 0)) {
    const map: RubyValue | undefined = isList(node) ? node.find(isHash) : node;
    node = isHash(map) ? memberOf(map, part) : undefined;
  }
  return node !== undefined;
}
