import { unreadInputs, type Driver } from '@/domain/driver';
import type { DriverId } from '@/domain/ids';
import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import { buildPayload } from '@/domain/inputs/values';
import { BUILT_IN_DRIVER } from '@/domain/provider';
import { sentTexts, type NewProvider } from '@/domain/request/request';
import { secretValues } from '@/domain/inputs/secret-values';
import type { ProviderStep } from '@/lib/links';
import type { StepCheck } from '@/lib/steps';
import { connectionValues, type ProviderDraft } from '@/forms/drafts/provider-draft';
import type { Outcome } from '@/forms/wizard/outcome';
import { wrongInputs, wrongTexts } from '@/forms/wizard/wrong-fields';

/** Why nothing can be made from a driver; each has a way out of its own. */
export type DriverBlock = 'disabled' | 'error' | 'unknown_state' | 'built_in' | 'inputs_unread';

export function driverBlock(driver: Driver): DriverBlock | null {
  if (driver.id === BUILT_IN_DRIVER) return 'built_in';
  switch (driver.state) {
    case 'ENABLED':
      return unreadInputs(driver) === null ? null : 'inputs_unread';
    case 'DISABLED':
      return 'disabled';
    case 'ERROR':
      return 'error';
    case 'UNKNOWN':
      return 'unknown_state';
  }
}

/** The driver that is chosen, when it is still there and may be used. */
export function chosenDriver(drivers: readonly Driver[], chosen: DriverId | null): Driver | null {
  const driver = drivers.find(({ id }) => id === chosen);
  return driver === undefined || driverBlock(driver) !== null ? null : driver;
}

/** What the driver asks for a connection. */
export function connectionSpecs(driver: Driver | null): readonly InputSpec[] {
  return driver === null ? [] : parseInputs(driver.connection);
}

/** Stands for the name of a driver while none is chosen: nothing is wrong with it then. */
const NO_DRIVER = 'OneForm';

/** The wizard's steps in their order, each with what is still wrong in it. */
export function checkSteps(
  driver: Driver | null,
  specs: readonly InputSpec[],
  draft: ProviderDraft,
): readonly StepCheck<ProviderStep>[] {
  return [
    { id: 'driver', problems: driver === null ? ['driver'] : [] },
    { id: 'name', problems: wrongTexts(draft, driver?.name ?? NO_DRIVER) },
    { id: 'connection', problems: wrongInputs(specs, connectionValues(draft)) },
    { id: 'review', problems: [] },
  ];
}

/** What to send for a draft; null while something in it is wrong. */
export function toRequest(
  driver: Driver | null,
  specs: readonly InputSpec[],
  draft: ProviderDraft,
): NewProvider | null {
  const payload = buildPayload(fieldsOf(specs), connectionValues(draft));
  const complete = checkSteps(driver, specs, draft).every(({ problems }) => problems.length === 0);
  if (driver === null || !payload.ok || !complete) return null;
  return {
    driver: driver.id,
    ...sentTexts(draft),
    connection: payload.values,
    secrets: secretValues(specs, payload.values),
  };
}

/** The steps that hold what the server refused, in their order. */
export function refusedSteps({ texts, inputs }: Outcome): readonly ProviderStep[] {
  return [
    ...(Object.keys(texts).length > 0 ? (['name'] as const) : []),
    ...(Object.keys(inputs).length > 0 ? (['connection'] as const) : []),
  ];
}
