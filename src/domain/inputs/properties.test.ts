import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInputs } from '@/domain/inputs/check';
import { parseInput } from '@/domain/inputs/parse';
import { anything, rawInput, toJsonValue, wireValue } from '@/domain/inputs/raw-input.fixture';
import { buildPayload, initialFormValue, toFormValue, toWireValue } from '@/domain/inputs/values';
import type { JsonValue } from '@/lib/json';

describe('whatever a driver sends', () => {
  test('an input can be parsed, shown and sent', () => {
    const wild = fc.record({
      name: fc.string(),
      type: anything,
      default: anything,
      match: anything,
      sensitive: anything,
      description: anything,
    });
    fc.assert(
      fc.property(fc.oneof(wild, rawInput), wireValue, (raw, given) => {
        const spec = parseInput(raw);
        expect(spec.name).toBe(raw.name);
        buildPayload([spec], { [raw.name]: toFormValue(spec, given) });
        checkInputs([spec], { [raw.name]: given });
      }),
    );
  });

  test('a value of the right kind comes back from its field as it was', () => {
    const kinds: [string, fc.Arbitrary<JsonValue>][] = [
      ['string', fc.string({ minLength: 1 })],
      ['number', fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)],
      ['bool', fc.boolean()],
      ['list(string)', fc.array(fc.string())],
      ['list(number)', fc.array(fc.integer())],
      ['list', fc.array(anything)],
      ['map(string)', fc.dictionary(fc.string({ minLength: 1 }), fc.string())],
      ['map', fc.dictionary(fc.string({ minLength: 1 }), anything)],
      ['object({})', fc.dictionary(fc.string(), anything)],
    ];
    for (const [kind, arbitrary] of kinds) {
      const spec = parseInput({ name: 'v', type: kind });
      fc.assert(
        fc.property(arbitrary, (given) => {
          fc.pre(!JSON.stringify(given).includes(']]>'));
          const sent = toWireValue(spec, toFormValue(spec, given));
          expect(sent).toEqual({ ok: true, value: toJsonValue(given) });
        }),
      );
    }
  });

  test('an untouched field sends its default', () => {
    fc.assert(
      fc.property(rawInput, (raw) => {
        const spec = parseInput(raw);
        const known = raw.default ?? undefined;
        fc.pre(known !== undefined && !JSON.stringify(known).includes(']]>'));
        const right = checkInputs([parseInput({ name: raw.name, type: raw.type ?? '' })], {
          [raw.name]: known,
        });
        fc.pre(right.problems.size === 0 && spec.kind !== 'list' && spec.kind !== 'map');
        const sent = toWireValue(spec, initialFormValue(spec));
        expect(sent).toEqual({ ok: true, value: known });
      }),
    );
  });
});
