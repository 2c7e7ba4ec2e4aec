import { ApiError, type SafetyRule } from '@/api/errors';

/** Stops a request that OneForm would accept and do harm with; forms check the same before. */
function refuse(rule: SafetyRule, request: string): never {
  throw new ApiError(
    { kind: 'unsafe', status: null, serverMessage: null, retryable: false, rule },
    request,
  );
}

export function assertSafe(safe: boolean, rule: SafetyRule, request: string): asserts safe {
  if (!safe) refuse(rule, request);
}

/** A whole number of at least 1. Trap 5: 0, -1 and "abc" remove machines and leave their hosts behind. */
export const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 1;

/** Trap 11: `chmod` with a number, or with letters, sets permissions that were not asked for. */
export const isOctet = (octet: string): boolean => /^[0-7]{3}$/.test(octet);

/** Trap 11: `chown` reads any text as user 0. */
export const isOwner = (id: number): boolean => Number.isSafeInteger(id) && id >= 0;

/** At least one value, and none twice. */
export const areDistinct = (values: readonly (string | number)[]): boolean =>
  values.length > 0 && new Set(values).size === values.length;
