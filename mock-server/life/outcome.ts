import type { JsonObject } from '@/lib/json';
import type { FailureCause, Guest, ProvisionRecord } from '../model';
import type { OneObjects } from '../wire';
import type { HistoricAction } from './record';

/** What a stage leaves behind when it ends well, and why it cannot. */
export interface Outcome {
  readonly after: OneObjects;
  readonly values: JsonObject;
  /** In the order in which the server writes them, before the state change. */
  readonly historic: readonly HistoricAction[];
  /** Why the stage fails without any order to do so; null when nothing is in its way. */
  readonly obstacle: FailureCause | null;
  /** What the stage leaves behind when it fails: objects made before the failure are kept. */
  readonly failed: { readonly after: OneObjects; readonly historic: readonly HistoricAction[] };
  readonly machines?: readonly (string | null)[];
  /** What the stage destroys although it is no part of the provision. */
  readonly guests?: readonly Guest[];
}

/** An outcome that changes nothing but the state. */
export function unchanged(record: ProvisionRecord, obstacle: FailureCause | null = null): Outcome {
  const { one_objects: after, user_inputs_values: values } = record.body;
  return { after, values, historic: [], obstacle, failed: { after, historic: [] } };
}
