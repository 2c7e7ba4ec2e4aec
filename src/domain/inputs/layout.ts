import { labelOf } from '@/domain/inputs/label';
import type { InputSpec } from '@/domain/inputs/spec';

/** One titled group of a driver's layout; names that match no input are ignored. */
export interface LayoutGroup {
  readonly name: string;
  readonly inputs: readonly string[];
}

/** Inputs that stand together in the form. */
export interface InputGroup {
  /** The driver's name for it; null for the inputs that the layout does not name. */
  readonly name: string | null;
  /** The name in words; null without a name: how the rest is called is the screen's. */
  readonly label: string | null;
  readonly inputs: readonly InputSpec[];
}

/**
 * Groups inputs as `fireedge.layout` says. Each input comes once, where it is named first; names that
 * match no input are ignored and empty groups left out; the inputs that no group names come last, so
 * that none can vanish.
 */
export function groupInputs(
  inputs: readonly InputSpec[],
  layout: readonly LayoutGroup[],
): InputGroup[] {
  const left = new Map(inputs.map((input) => [input.name, input]));
  const groups: InputGroup[] = [];
  for (const { name, inputs: names } of layout) {
    const members = names.flatMap((inputName) => {
      const input = left.get(inputName);
      left.delete(inputName);
      return input === undefined ? [] : [input];
    });
    if (members.length > 0) groups.push({ name, label: labelOf(name), inputs: members });
  }
  if (left.size > 0) groups.push({ name: null, label: null, inputs: [...left.values()] });
  return groups;
}
