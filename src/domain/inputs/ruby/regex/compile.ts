import type { CharSet, Node } from '@/domain/inputs/ruby/regex/ast';
import { branchesOf, lengthBehind } from '@/domain/inputs/ruby/regex/analyse';
import { fullFold } from '@/domain/inputs/ruby/regex/fold';
import {
  costOf,
  step,
  type Captures,
  type Compiler,
  type Matcher,
  type Next,
  type Run,
} from '@/domain/inputs/ruby/regex/matcher';
import type { ParsedPattern } from '@/domain/inputs/ruby/regex/parse';
import { ASSERTIONS, graphemeLength } from '@/domain/inputs/ruby/regex/positions';
import { compileRepeat } from '@/domain/inputs/ruby/regex/repeat';
import { assertNever } from '@/lib/assert-never';

/** Turns a pattern into a function that matches by backtracking, as Ruby does, but counts its steps. */
export function compilePattern({ root, bodies }: ParsedPattern): Matcher {
  const called = new Map<number, Matcher>();
  const compiler = (node: Node): Matcher => compileNode(node, compiler, called);
  for (const [group, body] of bodies) {
    const matcher = compiler(body);
    called.set(group, group === 0 ? matcher : capture(group, matcher));
  }
  return called.get(0) ?? compiler(root);
}

function compileNode(node: Node, compile: Compiler, called: ReadonlyMap<number, Matcher>): Matcher {
  switch (node.type) {
    case 'text': {
      return node.fold ? foldedText(node.chars) : plainText(node.chars);
    }
    case 'set': {
      return single(node.set);
    }
    case 'assert': {
      const holds = ASSERTIONS[node.assertion];
      return (run, at, captures, next) => {
        step(run);
        return holds(run.input, at) && next(at, captures);
      };
    }
    case 'group': {
      return capture(node.index, compile(node.body));
    }
    case 'atomic': {
      return atomic(compile(node.body));
    }
    case 'look': {
      return look(node, compile);
    }
    case 'alternatives': {
      const items = node.items.map(compile);
      return (run, at, captures, next) =>
        items.some((item) => {
          step(run);
          return item(run, at, captures, next);
        });
    }
    case 'sequence': {
      return sequence(node.items.map(compile));
    }
    case 'repeat': {
      const loop = compileRepeat(node, compile);
      return node.mode === 'possessive' ? atomic(loop) : loop;
    }
    case 'backref': {
      return backref(node.groups, node.fold);
    }
    case 'call': {
      const { target } = node;
      return (run, at, captures, next) => {
        step(run);
        return called.get(target.group)?.(run, at, captures, next) ?? false;
      };
    }
    case 'if': {
      const [yes, no] = [compile(node.yes), compile(node.no)];
      return (run, at, captures, next) => {
        step(run);
        const set = node.groups.some((group) => captures[group] !== undefined);
        return (set ? yes : no)(run, at, captures, next);
      };
    }
    case 'absent': {
      return absent(compile(node.body));
    }
    case 'grapheme': {
      return (run, at, captures, next) => {
        step(run, GRAPHEME_STEPS);
        return at < run.input.length && next(at + graphemeLength(run.input, at), captures);
      };
    }
    default: {
      return assertNever(node);
    }
  }
}

/** Looking for the end of a character is as much work as so many plain steps. */
const GRAPHEME_STEPS = 50;

function single({ has, parts }: CharSet): Matcher {
  const cost = costOf(parts);
  return (run, at, captures, next) => {
    step(run, cost);
    const codePoint = run.input[at];
    return codePoint !== undefined && has(codePoint) && next(at + 1, captures);
  };
}

function plainText(chars: readonly number[]): Matcher {
  return (run, at, captures, next) => {
    step(run);
    const other = chars.findIndex((char, offset) => run.input[at + offset] !== char);
    step(run, compared(other === -1 ? chars.length : other));
    return other === -1 && next(at + chars.length, captures);
  };
}

/** A long text is found with more work than a short one. In steps, for so many characters that are the same. */
function compared(characters: number): number {
  return Math.floor(characters / COMPARED_AT_ONCE);
}

const COMPARED_AT_ONCE = 16;

/** Both sides are folded; a character of the value that stands for two letters is taken whole or not. */
function foldedText(chars: readonly number[]): Matcher {
  const letters = chars.flatMap(fullFold);
  return (run, at, captures, next) => {
    step(run);
    const end = foldedEnd(run, at, letters);
    return end !== null && next(end, captures);
  };
}

/** Where the folded letters end in the value, read from `at`; null when it does not begin with them. */
function foldedEnd(run: Run, at: number, letters: readonly number[]): number | null {
  let end = at;
  let taken = 0;
  while (taken < letters.length) {
    const codePoint = run.input[end];
    if (codePoint === undefined) return null;
    if (taken > 0) step(run);
    for (const letter of fullFold(codePoint)) {
      if (letters[taken] !== letter) return null;
      taken += 1;
    }
    end += 1;
  }
  return end;
}

function capture(index: number, body: Matcher): Matcher {
  return (run, at, captures, next) => {
    step(run);
    return body(run, at, captures, (end, inner) => {
      step(run, compared(inner.length));
      const updated = [...inner];
      updated[index] = [at, end];
      return next(end, updated);
    });
  };
}

/** The first way through the body is the only one that is tried. */
function firstWay(body: Matcher, run: Run, at: number, captures: Captures): Way | null {
  step(run);
  let way: Way | null = null;
  const found = body(run, at, captures, (end, inner) => {
    way = { end, captures: inner };
    return true;
  });
  return found ? way : null;
}

interface Way {
  readonly end: number;
  readonly captures: Captures;
}

function atomic(body: Matcher): Matcher {
  return (run, at, captures, next) => {
    const way = firstWay(body, run, at, captures);
    return way !== null && next(way.end, way.captures);
  };
}

function look(node: Extract<Node, { type: 'look' }>, compile: Compiler): Matcher {
  const ahead = node.behind ? behind(node.body, compile, node.negative) : compile(node.body);
  return (run, at, captures, next) => {
    const way = firstWay(ahead, run, at, captures);
    if (node.negative) return way === null && next(at, captures);
    return way !== null && next(at, way.captures);
  };
}

/** Each branch is tried as many characters back as it is long. */
function behind(body: Node, compile: Compiler, negative: boolean): Matcher {
  const branches = branchesOf(body).map((branch) => ({
    length: lengthBehind(branch, negative) ?? 0,
    matcher: compile(branch),
  }));
  return (run, at, captures, next) =>
    branches.some(({ length, matcher }) => {
      step(run);
      return (
        at >= length &&
        matcher(run, at - length, captures, (end, inner) => end === at && next(at, inner))
      );
    });
}

/** Tied together from the last one on: it is done for every item once. */
function sequence(items: readonly Matcher[]): Matcher {
  const last = items.at(-1) ?? nothing;
  return items
    .slice(0, -1)
    .reduceRight<Matcher>(
      (others, first) => (run, at, captures, next) =>
        first(run, at, captures, (end, inner) => others(run, end, inner, next)),
      last,
    );
}

/** `(?:)`: matches anywhere. */
function nothing(run: Run, at: number, captures: Captures, next: Next): boolean {
  step(run);
  return next(at, captures);
}

function backref(groups: readonly number[], fold: boolean): Matcher {
  return (run, at, captures, next) => {
    step(run);
    for (const group of groups.toReversed()) {
      const span = captures[group];
      const end = span === undefined ? null : endOfSame(run, span, at, fold);
      if (end !== null) return next(end, captures);
    }
    return false;
  };
}

/** Where what stands at `start` to `stop` ends when it is found again at `at`; null when it is not. */
function endOfSame(
  run: Run,
  [start, stop]: readonly [number, number],
  at: number,
  fold: boolean,
): number | null {
  for (let from = start; from < stop; from += 1) {
    step(run);
    const char = run.input[from];
    if (char === undefined || !isSame(char, run.input[at + from - start], fold)) return null;
  }
  return at + stop - start;
}

/** A group is found again letter by letter: `ss` is not `ß` here. */
function isSame(char: number, other: number | undefined, fold: boolean): boolean {
  if (char === other || other === undefined || !fold) return char === other;
  return fullFold(char).join() === fullFold(other).join();
}

/** `(?~x)`: as far as no match of x lies between here and there, then back, character by character. */
function absent(body: Matcher): Matcher {
  return (run, at, captures, next) => {
    let limit = run.input.length;
    for (let start = at; start <= limit; start += 1) {
      step(run);
      body(run, start, captures, (end) => {
        if (end <= limit) limit = end - 1;
        return false;
      });
    }
    for (let end = limit; end >= at; end -= 1) {
      step(run);
      if (next(end, captures)) return true;
    }
    return false;
  };
}
