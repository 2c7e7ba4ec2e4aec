import type { Node } from '@/domain/inputs/ruby/regex/ast';
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

/** A loop in the order of its mode; a possessive one is made atomic by the caller. */
export function compileRepeat(node: Extract<Node, { type: 'repeat' }>, compile: Compiler): Matcher {
  const { body, min, max } = node;
  const lazy = node.mode === 'lazy';
  const single = singleOf(body);
  if (single !== null) return lazy ? fewest(single, min, max) : most(single, min, max);
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

interface Single {
  readonly has: (codePoint: number) => boolean;
  /** Steps for each question. */
  readonly cost: number;
}

const plain = (has: Single['has']): Single => ({ has, cost: 1 });

/** What a node matches that always takes one character; null for any other. */
function singleOf(node: Node): Single | null {
  if (node.type === 'set') return { has: node.set.has, cost: costOf(node.set.parts) };
  if (node.type === 'sequence') {
    const [only] = node.items;
    return only !== undefined && node.items.length === 1 ? singleOf(only) : null;
  }
  const [char] = node.type === 'text' && node.chars.length === 1 ? node.chars : [];
  if (node.type !== 'text' || char === undefined) return null;
  if (!node.fold) return plain((codePoint) => codePoint === char);
  const [letter, ...more] = fullFold(char);
  if (more.length > 0) return null;
  return plain((codePoint) => {
    const letters = fullFold(codePoint);
    return letters.length === 1 && letters[0] === letter;
  });
}

/** One character repeated, the commonest loop: without recursion, so that long values fit the stack. */
function most({ has, cost }: Single, min: number, max: number): Matcher {
  return (run, at, captures, next) => {
    let end = at;
    while (end - at < max) {
      step(run, cost);
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

function fewest({ has, cost }: Single, min: number, max: number): Matcher {
  return (run, at, captures, next) => {
    for (let end = at; ; end += 1) {
      step(run, cost);
      if (end - at >= min && next(end, captures)) return true;
      const codePoint = run.input[end];
      if (end - at >= max || codePoint === undefined || !has(codePoint)) return false;
    }
  };
}
