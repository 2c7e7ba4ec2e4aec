import type { Deployment } from '@/domain/driver';
import type { InputValues } from '@/domain/inputs/raw';
import type { Provider } from '@/domain/provider';

/** What is about to be asked for, for the map that renders it. */
export interface PlannedProvision {
  readonly name: string;
  readonly provider: Provider;
  readonly deployment: Deployment;
  /** As OneForm will work with them, its defaults among them. */
  readonly values: InputValues;
}
