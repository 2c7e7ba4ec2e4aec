import { checkInputs } from '@/domain/inputs/check';
import type { InputProblem } from '@/domain/inputs/problem';
import type { InputSpec } from '@/domain/inputs/spec';
import {
  initialFormValue,
  toWireValue,
  type FormValue,
  type FormValues,
} from '@/domain/inputs/values';
import type { JsonValue } from '@/lib/json';

/**
 * What is wrong with a form, the first problem of each input: what can't be made into a value, then what the
 * server would refuse. An input that is not in `form` counts as untouched.
 *
 * With `keeps` the form changes something that exists: no default is filled in then, and the inputs that `keeps`
 * names are left as they are where their field is empty.
 */
export function checkForm(
  specs: readonly InputSpec[],
  form: FormValues,
  keeps: ReadonlySet<string> | null = null,
): ReadonlyMap<string, InputProblem> {
  const problems = new Map<string, InputProblem>();
  const values = new Map<string, JsonValue>();
  for (const spec of specs) {
    const wire = toWireValue(spec, typedValue(spec, form));
    if (!wire.ok) problems.set(spec.name, wire.problem);
    else if (wire.value !== undefined) values.set(spec.name, wire.value);
  }
  const checked = keeps === null ? specs : specs.map(withoutDefault);
  for (const [name, [first]] of checkInputs(checked, Object.fromEntries(values)).problems) {
    if (first !== undefined && !problems.has(name)) problems.set(name, first);
  }
  if (keeps === null) return problems;
  const kept = new Set(
    specs
      .filter((spec) => keeps.has(spec.name) && isEmptyValue(typedValue(spec, form)))
      .map(({ name }) => name),
  );
  return new Map(
    [...problems].filter(([name, problem]) => !kept.has(name) && !waitsFor(problem, kept)),
  );
}

/** Nothing is typed or chosen. */
export function isEmptyValue(value: FormValue): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

/** The value that is kept is unknown here, and so is what it allows. */
function waitsFor(problem: InputProblem, kept: ReadonlySet<string>): boolean {
  return problem.code === 'group_missing' && kept.has(problem.groupedBy);
}

/** A change fills no default in: what is cleared would stay as it was, so it counts as missing. */
function withoutDefault(spec: InputSpec): InputSpec {
  const { default: _, ...raw } = spec.raw;
  return { ...spec, raw };
}

/** The specs that a check of one input needs: its own, and that of the input that its values depend on. */
export function specsFor(specs: readonly InputSpec[], name: string): InputSpec[] {
  const own = specs.filter((spec) => spec.name === name);
  const names = new Set([name, ...own.flatMap(groupOf)]);
  return specs.filter((spec) => names.has(spec.name));
}

function groupOf({ match }: InputSpec): string[] {
  return match?.kind === 'dependent' ? [match.groupedBy] : [];
}

/** What the field of an input holds; its default when it was not touched. */
export function typedValue(spec: InputSpec, form: FormValues) {
  const typed = Object.hasOwn(form, spec.name) ? form[spec.name] : undefined;
  return typed === undefined ? initialFormValue(spec) : typed;
}
