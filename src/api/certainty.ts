import type { ApiFailure } from '@/api/errors';
import { assertNever } from '@/lib/assert-never';

/**
 * What OneForm says, in a 500 or 502 of its own, when it has found the fault before it did anything: seen in recorded
 * answers. All others may come after it has acted (a PATCH that is stored, then fails to write its answer).
 */
const SAYS_REFUSED: readonly RegExp[] = [
  /^ID not defined/,
  /Parse error: XML Template malformed/,
  /^User input values must be a Hash/,
  /^Error updating (?:provider|provision): /,
  /^Invalid update payload/,
  /^Error removing provision ID from provider \d/,
  /^Error removing AR \d+ from vnet \d+: Address range with AR_ID=\d+ not found/,
  /^Wrong type \w+\. Not allowed/,
  // Checks of values, which come before anything is made.
  /^comparison of \w+ with .* failed/,
  /^undefined method [`'][<>]' for /,
  /^undefined method [`']enabled\?' for /,
];

/**
 * Whether a write was certainly not carried out. The only answers that say so are OneForm's own refusals, and those of
 * the gateway where it has sent nothing on. Whatever else comes in place of an answer (a page of a proxy, a connection
 * that breaks, no answer in time, an error of the server) may come after the server has acted.
 */
export function isRefused(failure: ApiFailure): boolean {
  switch (failure.kind) {
    case 'session':
    case 'unauthenticated':
    case 'forbidden':
    case 'not_found':
    case 'wrong_state':
    case 'guests':
    case 'invalid':
    case 'unsafe':
    case 'too_many_requests':
      return true;
    case 'unreachable':
      return !failure.sent;
    case 'server':
      return [failure.serverMessage, failure.reason].some(
        (text) => text !== null && SAYS_REFUSED.some((known) => known.test(text)),
      );
    case 'contract':
      // A status of 4xx is a refusal, from any server; 408 is a time-out.
      return failure.status !== null && failure.status >= 400 && failure.status < 500
        ? failure.status !== 408
        : false;
    case 'network':
    case 'timeout':
    case 'too_large':
    case 'aborted':
    case 'gateway_timeout':
      return false;
    default:
      return assertNever(failure);
  }
}
