import { namingOf } from '@/domain/inputs/label';
import type { RawInput } from '@/domain/inputs/raw';
import { isHash, isTruthy, toText, type RubyValue } from '@/domain/inputs/ruby/value';
import type {
  InputElement,
  InputKind,
  InputMatch,
  InputRole,
  InputSpec,
} from '@/domain/inputs/spec';
import { OPEN, secrecyOf, stricter, type Secrecy } from '@/domain/secrecy/secrecy';
import { assertNever } from '@/lib/assert-never';
import { isJsonNumber, isJsonObject, type ExactNumber, type JsonValue } from '@/lib/json';

/** What was parsed of the inputs that are still around: each is parsed once, whatever list it stands in. */
const parsed = new WeakMap<RawInput, InputSpec>();

/** Reads what a driver sent into what it means. Whatever a driver may send, this never throws. */
export function parseInput(raw: RawInput): InputSpec {
  const known = parsed.get(raw) ?? parse(raw);
  parsed.set(raw, known);
  return known;
}

function parse(raw: RawInput): InputSpec {
  const rawType = toText(raw.type ?? null);
  const description = typeof raw.description === 'string' ? raw.description : '';
  const match = parseMatch(raw.match);
  const nullDefault = isNullDefault(raw, match);
  const dropped = nullDefault && typeWord(raw.type) !== 'string';
  const defaultValue = dropped ? undefined : (raw.default ?? undefined);
  const base = {
    name: raw.name,
    description,
    defaultValue,
    mandatory: defaultValue === undefined,
    rawType,
    nullDefault,
    match,
    role: ROLES.get(raw.name) ?? null,
    raw,
  };
  const kind = kindOf(raw.type, rawType);
  const naming = namingOf(raw.name, description, kind.kind === 'number');
  const sensitive = isTruthy(raw.sensitive);
  const texts = holdsTexts(kind, rawType) && !isOffered(match);
  return { ...base, ...naming, ...kind, secrecy: secrecyOf({ name: raw.name, sensitive, texts }) };
}

function kindOf(type: JsonValue | undefined, rawType: string): InputKind {
  const element = elementOf(rawType);
  switch (typeWord(type)) {
    case 'string': {
      return { kind: 'string' };
    }
    case 'number': {
      return { kind: 'number' };
    }
    case 'bool': {
      return { kind: 'bool' };
    }
    case 'list': {
      return element === 'nested' ? { kind: 'json', shape: 'list' } : { kind: 'list', element };
    }
    case 'map': {
      return element === 'nested' ? { kind: 'json', shape: 'map' } : { kind: 'map', element };
    }
    case 'tuple': {
      return { kind: 'json', shape: 'list' };
    }
    case 'object': {
      return { kind: 'json', shape: 'map' };
    }
    default: {
      return { kind: 'unknown' };
    }
  }
}

/** The text `null` where it was not chosen: a default that stood for no value. */
function isNullDefault(raw: RawInput, match: InputMatch | null): boolean {
  if (raw.default !== 'null') return false;
  if (!['string', 'list', 'map', 'tuple', 'object'].includes(typeWord(raw.type))) return false;
  const offered =
    match?.kind === 'choice'
      ? match.values
      : match?.kind === 'dependent'
        ? [...match.groups.values()].flat()
        : [];
  return !offered.includes('null');
}

/** Whether a value of this type is a text or may hold texts: only these are taken for secrets by their names. */
function holdsTexts(input: InputKind, rawType: string): boolean {
  switch (input.kind) {
    case 'string':
    case 'json':
    case 'unknown': {
      return true;
    }
    case 'number':
    case 'bool': {
      return false;
    }
    case 'list':
    case 'map': {
      return input.element !== 'number' && !/\(\s*bool\s*\)/i.test(rawType);
    }
    default: {
      return assertNever(input);
    }
  }
}

/** What the driver itself offers for choice is no secret, whatever the input is called. */
function isOffered(match: InputMatch | null): boolean {
  return match?.kind === 'choice' || match?.kind === 'dependent';
}

/**
 * Reads a list of inputs. Two of one name both stay: the server checks both (see `fieldsOf`). They share a value, so
 * what one of them hides the other hides too.
 */
export function parseInputs(raws: readonly RawInput[]): InputSpec[] {
  const specs = withFewPatterns(raws.map(parseInput));
  const hidden = new Map<string, Secrecy>();
  for (const { name, secrecy } of specs) {
    hidden.set(name, stricter(hidden.get(name) ?? OPEN, secrecy));
  }
  return specs.map((spec) => hiddenAs(spec, hidden.get(spec.name) ?? spec.secrecy));
}

/**
 * So much of patterns is read for one form, in UTF-16 units: reading a hard one takes some 4 µs for each. The patterns
 * of real drivers are a tenth of it together.
 */
const PATTERNS = 40_000;

function withFewPatterns(specs: readonly InputSpec[]): readonly InputSpec[] {
  const sources = new Set<string>();
  let read = 0;
  return specs.map((spec) => {
    const { match } = spec;
    if (match?.kind !== 'regex' || sources.has(match.source)) return spec;
    if (read + match.source.length > PATTERNS)
      return { ...spec, match: { ...match, unread: true } };
    sources.add(match.source);
    read += match.source.length;
    return spec;
  });
}

function hiddenAs(spec: InputSpec, secrecy: Secrecy): InputSpec {
  return secrecy === spec.secrecy ? spec : { ...spec, secrecy };
}

/**
 * One spec per name, for the form: the first says what the field is, and the first with a default
 * gives the default, as at the server.
 */
export function fieldsOf(specs: readonly InputSpec[]): InputSpec[] {
  const fields = new Map<string, InputSpec>();
  for (const spec of specs) {
    const first = fields.get(spec.name);
    if (first === undefined) fields.set(spec.name, spec);
    else if (first.mandatory && !spec.mandatory) {
      const { defaultValue, nullDefault } = spec;
      fields.set(spec.name, { ...first, defaultValue, nullDefault, mandatory: false });
    }
  }
  return [...fields.values()];
}

/** What a provision asks: the driver's inputs, then the deployment's (contract#driver). */
export function mergeInputs(
  driver: readonly RawInput[],
  deployment: readonly RawInput[],
): RawInput[] {
  return [...driver, ...deployment];
}

const ROLES: ReadonlyMap<string, InputRole> = new Map([
  ['oneform_hosts', 'hosts'],
  ['oneform_onprem_hosts', 'onprem_hosts'],
  ['oneform_public_ips', 'public_ips'],
  ['oneform_tags', 'tags'],
]);

/** What stands in the parentheses: `list(number)` holds numbers, `list(object(...))` is nested. */
function elementOf(rawType: string): InputElement | 'nested' {
  const inner = /\((.*)\)/s.exec(rawType)?.[1]?.trim().toLowerCase();
  if (inner === 'string' || inner === 'number') return inner;
  return inner !== undefined && /^(?:list|set|map|object|tuple)\b/.test(inner) ? 'nested' : 'other';
}

function parseMatch(raw: JsonValue | undefined): InputMatch | null {
  if (raw === undefined || raw === null) return null;
  if (!isJsonObject(raw)) return UNREADABLE;
  const values = raw['values'] ?? null;
  switch (toText(raw['type'] ?? null).toLowerCase()) {
    case 'string': {
      const source = isJsonObject(values) ? values['regex'] : null;
      return typeof source === 'string' ? { kind: 'regex', source } : UNREADABLE;
    }
    case 'number': {
      return parseRange(values);
    }
    case 'list': {
      return isValueList(values) ? { kind: 'choice', values } : UNREADABLE;
    }
    case 'map': {
      return parseDependent(raw['grouped_by'], values);
    }
    default: {
      return UNREADABLE;
    }
  }
}

const UNREADABLE: InputMatch = { kind: 'unreadable' };

function parseRange(values: JsonValue): InputMatch {
  if (!isHash(values)) return UNREADABLE;
  const min = values['min'] ?? null;
  const max = values['max'] ?? null;
  const readable = isLimit(min) && isLimit(max) && (min !== null || max !== null);
  return readable ? { kind: 'range', min, max } : UNREADABLE;
}

function isLimit(value: unknown): value is number | ExactNumber | null {
  return value === null || isJsonNumber(value);
}

function isValueList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function parseDependent(groupedBy: JsonValue | undefined, values: JsonValue): InputMatch {
  if (typeof groupedBy !== 'string' || !isJsonObject(values)) return UNREADABLE;
  const groups = new Map<string, readonly JsonValue[]>();
  for (const [group, allowed] of Object.entries(values)) {
    if (isValueList(allowed)) groups.set(group, allowed);
    // A group that is null counts as not there; anything else the server refuses in its own words.
    else if (allowed !== null) return UNREADABLE;
  }
  return { kind: 'dependent', groupedBy, groups };
}

/** The part of a type that counts: `List(String)` is `list`. A parenthesis that spans lines stays. */
export function typeWord(type: RubyValue | undefined): string {
  return toText(type ?? null)
    .toLowerCase()
    .replaceAll(/\(.*\)/g, '');
}
