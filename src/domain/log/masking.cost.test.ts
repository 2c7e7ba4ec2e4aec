import { describe, expect, it } from 'vitest';
import { maskingOf, maskLine, NOT_MASKING } from '@/domain/log/masking';

describe('a line of 1 MB costs its length, not its square', () => {
  it('with a secret in each of its styled pieces', () => {
    const text = 'token="a1b2c3d4e5" ';
    const style = { dim: false, underline: false, color: null };
    const spans = Array.from({ length: 50_000 }, (_, at) => ({
      ...style,
      text,
      bold: at % 2 === 0,
    }));
    const { line } = maskLine({ text: text.repeat(50_000), spans }, NOT_MASKING);
    expect(line.text).toBe('token="•••" '.repeat(50_000));
    expect(line.spans).toHaveLength(50_000);
  });

  it('as one word of names with colons', () => {
    const text = `see ${'password:'.repeat(110_000)}`;
    // Of a text of 1 MB that differs, a report of its own would be printed.
    expect(maskLine({ text, spans: null }, NOT_MASKING).masked).toBe(false);
  });

  it('as one secret, which is hidden to its end', () => {
    const text = `password: ${'aB3$'.repeat(250_000)}`;
    expect(maskLine({ text, spans: null }, NOT_MASKING).line.text).toBe('password: •••');
  });

  it('where it may be the beginning of a secret that repeats itself', () => {
    const { settledPart } = maskingOf([`${'a'.repeat(1_000_000)}b`]);
    expect(settledPart(`one two ${'a'.repeat(900_000)}`)).toBe('one two ');
  });
});
