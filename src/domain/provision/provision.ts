import type { DocumentMeta } from '@/domain/document';
import type { DriverDisplay } from '@/domain/driver';
import type { DeploymentId, ProviderId, ProvisionId } from '@/domain/ids';
import type { InputValues, RawInput } from '@/domain/inputs/raw';
import type { OneObjects } from '@/domain/provision/objects';
import type { ProvisionState } from '@/domain/provision/state';

/** One line of a provision's history; `action` is one of five texts today, and may be another tomorrow. */
export interface HistoryEvent {
  readonly action: string;
  readonly description: string;
  /** Unix seconds. */
  readonly time: number;
}

/** A cluster being built, running, or gone. */
export interface Provision {
  readonly id: ProvisionId;
  readonly name: string;
  readonly description: string;
  readonly deployment: DeploymentId;
  readonly state: ProvisionState;
  /** The state as sent, which may be one that this program does not know. */
  readonly rawState: string;
  readonly providerId: ProviderId | null;
  readonly display: DriverDisplay;
  readonly userInputs: readonly RawInput[];
  /** Secrets arrive as `__redacted__`. */
  readonly values: InputValues;
  readonly tags: InputValues;
  readonly objects: OneObjects;
  /** Unix seconds; null when the document does not say. */
  readonly registeredAt: number | null;
  readonly history: readonly HistoryEvent[];
  readonly meta: DocumentMeta;
}
