import type { InputSpec } from '@/domain/inputs/spec';
import { jsonNumber } from '@/lib/exact-json';
import { ExactNumber } from '@/lib/json';

/** What a number may be. A bound that is not there is null. */
export interface NumberRange {
  readonly min: number | ExactNumber | null;
  readonly max: number | ExactNumber | null;
}

/** A slider has at most so many whole steps. */
const SLIDER_STEPS = 50;

/** The range that the driver asks for; open at both ends where it asks for none. */
export function rangeOf({ match }: InputSpec): NumberRange {
  return match?.kind === 'range' ? { min: match.min, max: match.max } : { min: null, max: null };
}

/** The ends of the slider beside the box; null where the range is open, wide or not of whole numbers. */
export function sliderOf({ min, max }: NumberRange): { min: number; max: number } | null {
  if (typeof min !== 'number' || typeof max !== 'number') return null;
  if (!Number.isInteger(min) || !Number.isInteger(max)) return null;
  return max > min && max - min <= SLIDER_STEPS ? { min, max } : null;
}

/** What stands at the end of the box: `1 – 10`, `≥ 1`, `≤ 9`, with the unit; empty when nothing is known. */
export function rangeText({ min, max }: NumberRange, unit: string | null): string {
  const range =
    min !== null && max !== null
      ? `${String(min)} – ${String(max)}`
      : min !== null
        ? `≥ ${String(min)}`
        : max !== null
          ? `≤ ${String(max)}`
          : '';
  return [range, unit ?? ''].filter((part) => part !== '').join(' ');
}

/**
 * The text of the number one step up or down, inside the range; a text that is no number yet steps to the
 * nearest bound. Null when there is no step to take.
 */
export function stepped(text: string, by: 1 | -1, range: NumberRange): string | null {
  const typed = text.trim();
  const now = typed === '' ? Number.NaN : Number(typed);
  const low = Number(String(range.min ?? Number.NEGATIVE_INFINITY));
  const high = Number(String(range.max ?? Number.POSITIVE_INFINITY));
  if (/^-?\d+$/.test(typed) && !Number.isSafeInteger(now + by)) {
    const counted = BigInt(typed) + BigInt(by);
    return counted < low || counted > high ? null : String(counted);
  }
  // More digits than can be counted with: better no step than a rounded one.
  if (Number.isFinite(now) && jsonNumber(typed) instanceof ExactNumber) return null;
  if (!Number.isFinite(now)) return String(range.min ?? Math.min(0, high));
  // 0.1 + 1 must not become 1.1000000000000001: as many digits as were typed.
  const digits = /\.(\d+)$/.exec(typed)?.[1]?.length ?? 0;
  const next = Math.min(high, Math.max(low, Number((now + by).toFixed(Math.min(digits, 20)))));
  return next === now ? null : String(next);
}

/** The keyboard that a phone offers: digits only where no sign and no fraction can be needed. */
export function keyboardOf({ min }: NumberRange): 'numeric' | 'decimal' | 'text' {
  if (typeof min !== 'number' || min < 0) return 'text';
  return Number.isInteger(min) ? 'numeric' : 'decimal';
}

/** Up to so many characters a box grows with what is typed in it. */
const LONGEST_SHOWN = 24;

/** How wide a box must be, in digits: room for what is typed beside the range and unit at its end. */
export function boxChars(text: string, unit: string): number {
  return Math.min(LONGEST_SHOWN, Math.max(8, text.length)) + unit.length;
}
