import type { InputGroup } from '@/domain/inputs/layout';
import type { InputSpec } from '@/domain/inputs/spec';

/** What is looked for among the inputs of a step. */
export interface Wanted {
  /** Words that all stand in the name, the label or the description. */
  readonly text: string;
  /** Null: all. Otherwise only these inputs, by name. */
  readonly only: ReadonlySet<string> | null;
}

/** One group as far as it is looked for. */
export interface FoundGroup {
  /** Its place among all groups. */
  readonly index: number;
  readonly group: InputGroup;
  readonly inputs: readonly InputSpec[];
}

/** A value must be typed. Lists and maps are never missing: an empty one is a value. */
export function isRequired({ mandatory, kind }: InputSpec): boolean {
  return mandatory && kind !== 'list' && kind !== 'map';
}

/** The groups that hold something that is looked for, with that. */
export function findInputs(groups: readonly InputGroup[], wanted: Wanted): readonly FoundGroup[] {
  const words = wanted.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const matches = (spec: InputSpec) => {
    if (wanted.only?.has(spec.name) === false) return false;
    if (words.length === 0) return true;
    const text = textOf(spec);
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group, index) => ({ index, group, inputs: group.inputs.filter(matches) }))
    .filter(({ inputs }) => inputs.length > 0);
}

/** So much of a description is searched, in characters. */
const SEARCHED = 2000;

const texts = new WeakMap<InputSpec, string>();

/** Made once for each input: a search looks at all of them at every keystroke. */
function textOf(spec: InputSpec): string {
  let text = texts.get(spec);
  if (text === undefined) {
    const { name, label, description } = spec;
    text = `${name}\n${label}\n${description.slice(0, SEARCHED)}`.toLowerCase();
    texts.set(spec, text);
  }
  return text;
}

/**
 * How many inputs of each group are put on the page. So many together are there without asking; of more, the first
 * groups show what they can, and the rest waits for a press.
 *
 * @param together how many all groups may show
 * @param asked what was asked for beyond that, by the group's index
 */
export function shareOut(
  found: readonly FoundGroup[],
  folded: ReadonlySet<number>,
  together: number,
  asked: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  let left = together;
  for (const { index, inputs } of found) {
    const own = folded.has(index) ? 0 : Math.min(inputs.length, left);
    left -= own;
    const extra = folded.has(index) ? 0 : (asked.get(index) ?? 0);
    shares.set(index, Math.min(inputs.length, Math.max(own, extra)));
  }
  return shares;
}
