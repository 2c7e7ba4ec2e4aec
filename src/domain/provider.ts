import type { DocumentMeta } from '@/domain/document';
import type { DriverDisplay } from '@/domain/driver';
import { driverId, type DriverId, type ProviderId, type ProvisionId } from '@/domain/ids';
import type { InputValues, RawInput } from '@/domain/inputs/raw';

/** A driver plus credentials. Secrets arrive as `__redacted__`. */
export interface Provider {
  readonly id: ProviderId;
  readonly name: string;
  readonly description: string;
  readonly driver: DriverId;
  readonly version: string | null;
  readonly display: DriverDisplay;
  readonly connectionInputs: readonly RawInput[];
  readonly connection: InputValues;
  /** Provisions that are not DONE. */
  readonly provisionIds: readonly ProvisionId[];
  /** Unix seconds; null when the document does not say. */
  readonly registeredAt: number | null;
  readonly meta: DocumentMeta;
}

/** What the server sends in place of a secret, and what it leaves unchanged when it gets it in a PATCH. */
export const REDACTED = '__redacted__';

/** The driver whose one provider comes with OneForm: it can't be deleted, and a second one is refused (contract#provider-delete). */
export const BUILT_IN_DRIVER = driverId('onprem');
