import { PatternError, type Node } from '@/domain/inputs/ruby/regex/ast';
import { assertNever } from '@/lib/assert-never';

/** The nodes right inside a node. */
function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'sequence':
    case 'alternatives': {
      return node.items;
    }
    case 'group':
    case 'atomic':
    case 'look':
    case 'repeat':
    case 'absent': {
      return [node.body];
    }
    case 'if': {
      return [node.yes, node.no];
    }
    case 'text':
    case 'set':
    case 'assert':
    case 'backref':
    case 'call':
    case 'grapheme': {
      return [];
    }
    default: {
      return assertNever(node);
    }
  }
}

/**
 * What Ruby checks after parsing, in its order.
 * @throws PatternError where a look-behind is not of a length known beforehand, and where a group is
 * referred to that is not there.
 */
export function checkNodes(node: Node, groupCount: number): void {
  if (node.type === 'look' && node.behind) {
    for (const branch of branchesOf(node.body)) {
      if (lengthBehind(branch, node.negative) === null) {
        throw new PatternError('invalid pattern in look-behind');
      }
    }
  }
  const referred = node.type === 'backref' || node.type === 'if' ? node.groups : [];
  if (referred.some((group) => group > groupCount)) {
    throw new PatternError('invalid backref number/name');
  }
  for (const child of childrenOf(node)) checkNodes(child, groupCount);
}

/** The alternatives of a look-behind, which may differ in length. */
export function branchesOf(body: Node): readonly Node[] {
  return body.type === 'alternatives' ? body.items : [body];
}

/** How many characters a node takes; null when that varies, or may not stand in a look-behind. */
export function lengthBehind(node: Node, negative: boolean): number | null {
  switch (node.type) {
    case 'text': {
      return node.chars.length;
    }
    case 'set': {
      return 1;
    }
    case 'assert': {
      return node.assertion.startsWith('text_end') ? null : 0;
    }
    case 'look': {
      return node.behind ? 0 : null;
    }
    case 'group': {
      return negative ? null : lengthBehind(node.body, negative);
    }
    case 'sequence': {
      const lengths = node.items.map((item) => lengthBehind(item, negative));
      return lengths.reduce(
        (sum, length) => (sum === null || length === null ? null : sum + length),
        0,
      );
    }
    case 'alternatives': {
      const [first = null, ...others] = node.items.map((item) => lengthBehind(item, negative));
      return others.every((length) => length === first) ? first : null;
    }
    case 'repeat': {
      const length = lengthBehind(node.body, negative);
      return length === null || node.min !== node.max ? null : length * node.min;
    }
    case 'atomic':
    case 'backref':
    case 'call':
    case 'if':
    case 'absent':
    case 'grapheme': {
      return null;
    }
    default: {
      return assertNever(node);
    }
  }
}

/**
 * @throws PatternError where a group calls itself and can never end, or calls itself before it has taken
 * a character.
 */
export function checkRecursion(bodies: ReadonlyMap<number, Node>): void {
  const ending = settle(bodies, canEnd);
  const empty = settle(bodies, canBeEmpty);
  const calls = new Map([...bodies].map(([group, body]) => [group, callsAhead(body, empty)]));
  for (const [group, body] of bodies) {
    const endless = callsIn(body).some((called) => !ending.has(called));
    if (endless || reaches(calls, group, group)) throw new PatternError('never ending recursion');
  }
}

/** The groups for which a rule holds that may refer to the groups for which it holds already. */
function settle(
  bodies: ReadonlyMap<number, Node>,
  rule: (node: Node, known: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const known = new Set<number>();
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const [group, body] of bodies) if (rule(body, known)) known.add(group);
  }
  return known;
}

/** There is a way through the node that calls only groups which end. */
function canEnd(node: Node, ending: ReadonlySet<number>): boolean {
  if (node.type === 'call') return ending.has(node.target.group);
  if (node.type === 'repeat' && node.min === 0) return true;
  const children = childrenOf(node);
  return node.type === 'alternatives' || node.type === 'if'
    ? children.some((child) => canEnd(child, ending))
    : children.every((child) => canEnd(child, ending));
}

function canBeEmpty(node: Node, empty: ReadonlySet<number>): boolean {
  if (node.type === 'call') return empty.has(node.target.group);
  if (node.type === 'text') return node.chars.length === 0;
  if (node.type === 'set' || node.type === 'grapheme') return false;
  if (node.type === 'repeat' && node.min === 0) return true;
  if (node.type === 'look' || node.type === 'absent') return true;
  const children = childrenOf(node);
  return node.type === 'alternatives' || node.type === 'if'
    ? children.some((child) => canBeEmpty(child, empty))
    : children.every((child) => canBeEmpty(child, empty));
}

/** The groups that are called before a character has been taken. */
function callsAhead(node: Node, empty: ReadonlySet<number>): Set<number> {
  if (node.type === 'call') return new Set([node.target.group]);
  const calls = new Set<number>();
  for (const child of childrenOf(node)) {
    for (const group of callsAhead(child, empty)) calls.add(group);
    if (node.type === 'sequence' && !canBeEmpty(child, empty)) break;
  }
  return calls;
}

function callsIn(node: Node): readonly number[] {
  return node.type === 'call' ? [node.target.group] : childrenOf(node).flatMap(callsIn);
}

/** Following the calls from a group leads to the goal. */
function reaches(
  calls: ReadonlyMap<number, ReadonlySet<number>>,
  from: number,
  goal: number,
): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    for (const next of calls.get(group) ?? []) {
      if (next === goal) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}
