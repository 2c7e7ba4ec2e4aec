import { typeWord } from '@/domain/inputs/parse';
import { isHash, memberOf, toText, type RubyInput } from '@/domain/inputs/ruby/value';

/** What came of comparing one case. */
export interface CaseResult {
  readonly client: keyof ClientCounts;
  readonly mock: keyof MockCounts;
}

interface ClientCounts {
  agreed: number;
  disagreed: number;
  unreachable: number;
  left_to_server: number;
}

interface MockCounts {
  agreed: number;
  disagreed: number;
}

interface Counts {
  cases: number;
  readonly client: ClientCounts;
  readonly mock: MockCounts;
}

/** The line that the command prints. */
export interface Report extends Counts {
  /** A case counts once for each type among its inputs, so these add up to more than there are cases. */
  readonly byType: Readonly<Record<string, Counts>>;
  /** The same by kind of match; `none` where an input has none. */
  readonly byMatch: Readonly<Record<string, Counts>>;
}

/** Counts results, all together and by the types and matches of the inputs. */
export class Tally {
  readonly #all = noCounts();
  readonly #byType = new Map<string, Counts>();
  readonly #byMatch = new Map<string, Counts>();

  add(inputs: readonly RubyInput[], result: CaseResult): void {
    count(this.#all, result);
    for (const type of new Set(inputs.map(typeOf))) count(group(this.#byType, type), result);
    for (const match of new Set(inputs.map(matchOf))) count(group(this.#byMatch, match), result);
  }

  report(): Report {
    return { ...this.#all, byType: inOrder(this.#byType), byMatch: inOrder(this.#byMatch) };
  }
}

function noCounts(): Counts {
  return {
    cases: 0,
    client: { agreed: 0, disagreed: 0, unreachable: 0, left_to_server: 0 },
    mock: { agreed: 0, disagreed: 0 },
  };
}

function count(counts: Counts, { client, mock }: CaseResult): void {
  counts.cases += 1;
  counts.client[client] += 1;
  counts.mock[mock] += 1;
}

function group(groups: Map<string, Counts>, name: string): Counts {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const counts = noCounts();
  groups.set(name, counts);
  return counts;
}

/** The largest first; of equal ones by name. */
function inOrder(groups: ReadonlyMap<string, Counts>): Record<string, Counts> {
  return Object.fromEntries(
    [...groups].toSorted(([a, one], [b, other]) => other.cases - one.cases || (a < b ? -1 : 1)),
  );
}

/** The part of a type that the server looks at: `list` of `list(string)`. */
function typeOf({ type }: RubyInput): string {
  return typeWord(type) || 'none';
}

function matchOf({ match }: RubyInput): string {
  if (match === undefined || match === null) return 'none';
  return isHash(match) ? toText(memberOf(match, 'type') ?? null).toLowerCase() || 'none' : 'odd';
}
