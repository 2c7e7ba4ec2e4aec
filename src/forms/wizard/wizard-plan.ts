import { checkName, checkText } from '@/domain/inputs/name';
import { fieldsOf } from '@/domain/inputs/parse';
import { secretValues } from '@/domain/inputs/secret-values';
import type { InputSpec } from '@/domain/inputs/spec';
import { buildPayload, type FormValues } from '@/domain/inputs/values';
import { sentTexts } from '@/domain/request/request';
import { valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import { checkForm } from '@/forms/inputs/check-form';
import type { NameValues } from '@/forms/name/use-name-form';
import type { SentParts, StepPlan, WizardPlan } from '@/forms/wizard/description';
import type { Outcome } from '@/forms/wizard/outcome';
import type { StepCheck } from '@/lib/steps';

/** All that a wizard asks of a driver's inputs, in the order of its steps. */
export function specsIn({ steps }: WizardPlan<string>): readonly InputSpec[] {
  return steps.flatMap((step) => (step.asks === 'inputs' ? step.specs : []));
}

/** The steps in their order, each with what is still wrong in it. */
export function checkSteps<Id extends string>(
  { driver, steps }: WizardPlan<Id>,
  draft: WizardDraft,
): readonly StepCheck<Id>[] {
  const values = valuesFor(draft, driver?.id ?? null);
  const problemsIn = (step: StepPlan<Id>): readonly string[] => {
    switch (step.asks) {
      case 'choice':
        return step.chosen ? [] : [step.id];
      case 'name':
        return wrongTexts(draft, step.defaultName);
      case 'inputs':
        return wrongInputs(step.specs, values);
      case 'nothing':
        return [];
    }
  };
  return steps.map((step) => ({ id: step.id, problems: problemsIn(step) }));
}

/** The steps that hold what the server refused, in their order. */
export function refusedSteps<Id extends string>(
  { steps }: WizardPlan<Id>,
  { texts, inputs }: Outcome,
): readonly Id[] {
  const refuses = (step: StepPlan<Id>): boolean => {
    switch (step.asks) {
      case 'name':
        return Object.keys(texts).length > 0;
      case 'inputs':
        return step.specs.some(({ name }) => Object.hasOwn(inputs, name));
      case 'choice':
      case 'nothing':
        return false;
    }
  };
  return steps.filter(refuses).map(({ id }) => id);
}

/** What to send for a draft; null while something in it is wrong. */
export function toRequest<Plan extends WizardPlan<string>, Request>(
  request: (plan: Plan, parts: SentParts) => Request | null,
  plan: Plan,
  draft: WizardDraft,
): Request | null {
  if (checkSteps(plan, draft).some(({ problems }) => problems.length > 0)) return null;
  const specs = specsIn(plan);
  const payload = buildPayload(fieldsOf(specs), valuesFor(draft, plan.driver?.id ?? null));
  if (!payload.ok) return null;
  const parts: SentParts = {
    ...sentTexts(draft),
    values: payload.values,
    secrets: secretValues(specs, payload.values),
  };
  return request(plan, parts);
}

/**
 * Which of name and description can't be sent. An empty one is left out, and the server fills in its own: the
 * driver's name, which must be one that OpenNebula takes.
 */
function wrongTexts({ name, description }: NameValues, defaultName: string): readonly string[] {
  return [
    ...(checkName(name === '' ? defaultName : name) === null ? [] : ['name']),
    ...(checkText(description) === null ? [] : ['description']),
  ];
}

/** The names of the inputs that are missing or wrong, in the order of `specs`. */
function wrongInputs(specs: readonly InputSpec[], values: FormValues): readonly string[] {
  const problems = checkForm(specs, values);
  const wrong = specs.map(({ name }) => name).filter((name) => problems.has(name));
  return [...new Set(wrong)];
}
