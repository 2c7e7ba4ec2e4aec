import { unreadInputs, type Driver } from '@/domain/driver';
import type { DriverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import type { InputSpec } from '@/domain/inputs/spec';
import { withShown } from '@/domain/inputs/with-shown';
import { BUILT_IN_DRIVER } from '@/domain/provider';
import type { NewProvider } from '@/domain/request/request';
import {
  EMPTY_PROVIDER_DRAFT,
  keptProvider,
  type ProviderDraft,
} from '@/forms/drafts/provider-draft';
import type { WizardDescription, WizardPlan } from '@/forms/wizard/description';
import type { ProviderStep } from '@/lib/links';

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

/** What is chosen, as far as it is still there and may be used, and what follows from it. */
export interface ProviderPlan extends WizardPlan<ProviderStep> {
  /** What the driver asks for a connection. */
  readonly specs: readonly InputSpec[];
}

/** Stands for the name of a driver while none is chosen: nothing is wrong with it then. */
const NO_DRIVER = 'OneForm';

export function planProvider(
  drivers: readonly Driver[],
  { driver: chosen, shown }: Pick<ProviderDraft, 'driver' | 'shown'>,
): ProviderPlan {
  const found = drivers.find(({ id }) => id === chosen);
  const driver = found === undefined || driverBlock(found) !== null ? null : found;
  const specs = driver === null ? [] : withShown(parseInputs(driver.connection), shown);
  return {
    driver,
    specs,
    steps: [
      { id: 'driver', asks: 'choice', chosen: driver !== null },
      { id: 'name', asks: 'name', defaultName: driver?.name ?? NO_DRIVER },
      {
        id: 'connection',
        asks: 'inputs',
        form: driver?.id ?? '',
        specs,
        layout: driver?.display.layout ?? [],
      },
      { id: 'review', asks: 'nothing' },
    ],
  };
}

/** The wizard that makes a provider: driver, name, connection, review. */
export const providerWizard = (
  drivers: readonly Driver[],
): WizardDescription<ProviderStep, ProviderDraft, DriverId, ProviderPlan, NewProvider> => ({
  empty: EMPTY_PROVIDER_DRAFT,
  choose: (draft, driver) =>
    driver === draft.driver ? draft : { ...draft, driver, left: [], lostSecrets: [] },
  plan: (choices) => planProvider(drivers, choices),
  request: ({ driver }, { values, ...parts }) =>
    driver === null ? null : { ...parts, driver: driver.id, connection: values },
  keep: (draft, stored) => keptProvider(drivers, draft, stored),
});
