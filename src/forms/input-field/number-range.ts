import type { InputSpec } from '@/domain/inputs/spec';

/** What a number may be. A bound that is not there is null. */
export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** At most so many whole steps are worth a slider. */
const SLIDER_STEPS = 50;

/** The range that the driver asks for; open at both ends where it asks for none. */
export function rangeOf({ match }: InputSpec): NumberRange {
  return match?.kind === 'range' ? { min: match.min, max: match.max } : { min: null, max: null };
}

/** The ends of the slider beside the box; null where the range is open, wide or not of whole numbers. */
export function sliderOf({ min, max }: NumberRange): { min: number; max: number } | null {
  if (min === null || max === null || !Number.isInteger(min) || !Number.isInteger(max)) return null;
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
  const now = text.trim() === '' ? Number.NaN : Number(text);
  const low = range.min ?? Number.NEGATIVE_INFINITY;
  const high = range.max ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(now)) return String(range.min ?? Math.min(0, high));
  // 0.1 + 1 must not become 1.1000000000000001: as many digits as were typed.
  const digits = /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
  const next = Math.min(high, Math.max(low, Number((now + by).toFixed(Math.min(digits, 20)))));
  return next === now ? null : String(next);
}

/** The keyboard that a phone offers: digits only where no sign and no fraction can be needed. */
export function keyboardOf({ min }: NumberRange): 'numeric' | 'decimal' | 'text' {
  if (min === null || min < 0) return 'text';
  return Number.isInteger(min) ? 'numeric' : 'decimal';
}

/** Up to so many characters a box grows with what is typed in it. */
const LONGEST_SHOWN = 24;

/** How wide a box must be, in digits: room for what is typed beside the range and unit at its end. */
export function boxChars(text: string, unit: string): number {
  return Math.min(LONGEST_SHOWN, Math.max(8, text.length)) + unit.length;
}
