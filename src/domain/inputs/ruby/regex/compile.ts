import type { Node } from '@/domain/inputs/ruby/regex/ast';
import { branchesOf, lengthBehind } from '@/domain/inputs/ruby/regex/analyse';
import { fullFold } from '@/domain/inputs/ruby/regex/fold';
import type { ParsedPattern } from '@/domain/inputs/ruby/regex/parse';
import { ASSERTIONS, graphemeLength } from '@/domain/inputs/ruby/regex/positions';
import { assertNever } from '@/lib/assert-never';

/** One attempt to match one value. */
export interface Run {
  /** The value's code points. */
  readonly input: readonly number[];
  /** What is left of the steps that may be taken; the attempt is given up at none. */
  steps: number;
}

/** Where each group matched last: start and end. */
export type Captures = readonly (readonly [number, number] | undefined)[];

/** What has to match behind. */
type Next = (at: number, captures: Captures) => boolean;

/** Tries to match from a position on, and goes on with `next`; false: every way has been tried. */
export type Matcher = (run: Run, at: number, captures: Captures, next: Next) => boolean;

/** The steps are used up. */
export class OutOfSteps extends Error {}

function step(run: Run): void {
  run.steps -= 1;
  if (run.steps < 0) throw new OutOfSteps();
}

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

type Compiler = (node: Node) => Matcher;

function compileNode(node: Node, compile: Compiler, called: ReadonlyMap<number, Matcher>): Matcher {
  switch (node.type) {
    case 'text': {
      return node.fold ? foldedText(node.chars) : plainText(node.chars);
    }
    case 'set': {
      const { has } = node.set;
      return single(has);
    }
    case 'assert': {
      const holds = ASSERTIONS[node.assertion];
      return (run, at, captures, next) => holds(run.input, at) && next(at, captures);
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
      return (run, at, captures, next) => items.some((item) => item(run, at, captures, next));
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
        const set = node.groups.some((group) => captures[group] !== undefined);
        return (set ? yes : no)(run, at, captures, next);
      };
    }
    case 'absent': {
      return absent(compile(node.body));
    }
    case 'grapheme': {
      return (run, at, captures, next) =>
        at < run.input.length && next(at + graphemeLength(run.input, at), captures);
    }
    default: {
      return assertNever(node);
    }
  }
}

function single(has: (codePoint: number) => boolean): Matcher {
  return (run, at, captures, next) => {
    step(run);
    const codePoint = run.input[at];
    return codePoint !== undefined && has(codePoint) && next(at + 1, captures);
  };
}

function plainText(chars: readonly number[]): Matcher {
  return (run, at, captures, next) => {
    step(run);
    return (
      chars.every((char, offset) => run.input[at + offset] === char) &&
      next(at + chars.length, captures)
    );
  };
}

/** Both sides are folded; a character of the value that stands for two letters is taken whole or not. */
function foldedText(chars: readonly number[]): Matcher {
  const letters = chars.flatMap(fullFold);
  return (run, at, captures, next) => {
    step(run);
    const end = foldedEnd(run.input, at, letters);
    return end !== null && next(end, captures);
  };
}

/** Where the folded letters end in the value, read from `at`; null when it does not begin with them. */
function foldedEnd(
  input: readonly number[],
  at: number,
  letters: readonly number[],
): number | null {
  let end = at;
  let taken = 0;
  while (taken < letters.length) {
    const codePoint = input[end];
    if (codePoint === undefined) return null;
    for (const letter of fullFold(codePoint)) {
      if (letters[taken] !== letter) return null;
      taken += 1;
    }
    end += 1;
  }
  return end;
}

function capture(index: number, body: Matcher): Matcher {
  return (run, at, captures, next) =>
    body(run, at, captures, (end, inner) => {
      const updated = [...inner];
      updated[index] = [at, end];
      return next(end, updated);
    });
}

/** The first way through the body is the only one that is tried. */
function firstWay(body: Matcher, run: Run, at: number, captures: Captures): Way | null {
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
    branches.some(
      ({ length, matcher }) =>
        at >= length &&
        matcher(run, at - length, captures, (end, inner) => end === at && next(at, inner)),
    );
}

function sequence(items: readonly Matcher[]): Matcher {
  const [first, ...rest] = items;
  if (first === undefined) return (_run, at, captures, next) => next(at, captures);
  if (rest.length === 0) return first;
  const others = sequence(rest);
  return (run, at, captures, next) =>
    first(run, at, captures, (end, inner) => others(run, end, inner, next));
}

function compileRepeat(node: Extract<Node, { type: 'repeat' }>, compile: Compiler): Matcher {
  const { body, min, max } = node;
  const lazy = node.mode === 'lazy';
  if (body.type === 'set' && !lazy) return repeatSet(body.set.has, min, max);
  const matcher = compile(body);
  const loop = (run: Run, at: number, captures: Captures, next: Next, count: number): boolean => {
    step(run);
    const again = (): boolean =>
      count < max &&
      matcher(run, at, captures, (end, inner) =>
        // A turn that took nothing would go on for ever: it is the last.
        end === at ? next(end, inner) : loop(run, end, inner, next, count + 1),
      );
    if (count < min) return again();
    return lazy ? next(at, captures) || again() : again() || next(at, captures);
  };
  return (run, at, captures, next) => loop(run, at, captures, next, 0);
}

/** One set repeated, the commonest loop: without recursion, so that long values fit the stack. */
function repeatSet(has: (codePoint: number) => boolean, min: number, max: number): Matcher {
  return (run, at, captures, next) => {
    let end = at;
    while (end - at < max) {
      step(run);
      const codePoint = run.input[end];
      if (codePoint === undefined || !has(codePoint)) break;
      end += 1;
    }
    for (; end - at >= min; end -= 1) {
      step(run);
      if (next(end, captures)) return true;
    }
    return false;
  };
}

function backref(groups: readonly number[], fold: boolean): Matcher {
  return (run, at, captures, next) => {
    step(run);
    const spans = groups.toReversed().flatMap((group) => {
      const span = captures[group];
      return span === undefined ? [] : [run.input.slice(...span)];
    });
    for (const span of spans) {
      const end = fold
        ? foldedEnd(run.input, at, span.flatMap(fullFold))
        : plainEnd(run.input, at, span);
      if (end !== null) return next(end, captures);
    }
    return false;
  };
}

function plainEnd(input: readonly number[], at: number, text: readonly number[]): number | null {
  return text.every((char, offset) => input[at + offset] === char) ? at + text.length : null;
}

/** `(?~x)`: as far as no match of x lies between here and there, then back, character by character. */
function absent(body: Matcher): Matcher {
  return (run, at, captures, next) => {
    let limit = run.input.length;
    for (let start = at; start <= limit; start += 1) {
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
