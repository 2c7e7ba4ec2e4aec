declare const brand: unique symbol;

/** A value that the type checker keeps apart from every other value of the same shape. */
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** The directory name of a driver (`aws`): what URLs and request bodies want, never its display name. */
export type DriverId = Brand<string, 'DriverId'>;
/** The `inventory` of a deployment: what `POST /provisions` wants as `deployment_type`. */
export type DeploymentId = Brand<string, 'DeploymentId'>;
/** Providers and provisions share one counter; on the wire `DOCUMENT.ID` is a text, elsewhere a number. */
export type ProviderId = Brand<number, 'ProviderId'>;
export type ProvisionId = Brand<number, 'ProvisionId'>;

/* oxlint-disable typescript/no-unsafe-type-assertion -- a brand exists for the checker only; these four lines are where it is given */
export const driverId = (name: string): DriverId => name as DriverId;
export const deploymentId = (inventory: string): DeploymentId => inventory as DeploymentId;
export const providerId = (id: number): ProviderId => id as ProviderId;
export const provisionId = (id: number): ProvisionId => id as ProvisionId;

/** An id in an address: whole, and small enough to be one. Null for anything else. */
function idIn(text: string | null | undefined): number | null {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : null;
}

/** The provider that an address names; null where it names none. */
export function providerIdIn(text: string | null | undefined): ProviderId | null {
  const id = idIn(text);
  return id === null ? null : providerId(id);
}

/** The provision that an address names; null where it names none. */
export function provisionIdIn(text: string | null | undefined): ProvisionId | null {
  const id = idIn(text);
  return id === null ? null : provisionId(id);
}
