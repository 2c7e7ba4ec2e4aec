import type { InputValues } from '@/domain/inputs/raw';

/** The whole number that an input holds, at least 0; 0 where it is no number. */
export function countOf(values: InputValues, input: string): number {
  const value = values[input];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0;
}
