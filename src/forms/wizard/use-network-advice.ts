import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { provisionsQuery } from '@/api/queries/provisions';
import { fillDefaults } from '@/domain/inputs/check';
import { fieldsOf } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import { toWireValue, type FormValues } from '@/domain/inputs/values';
import type { Advice } from '@/domain/network/advice';
import { networkAdvice } from '@/domain/network/network-advice';
import { meetOthers, NO_OTHERS, othersOf } from '@/domain/network/others';
import { networkInputs, type NetworkInput } from '@/domain/network/roles';
import { createAdviceStore, type AdviceStore } from '@/forms/advice/advice-store';
import { typedValue } from '@/forms/inputs/check-form';
import type { JsonValue } from '@/lib/json';

/** So many sentences stand below a field; a list of hosts can have hundreds of odd ones. */
const SHOWN = 3;

/**
 * What is odd about the networks that a form describes, for the fields to show. Other provisions are asked for once,
 * and only where an input could meet theirs: the list is dear for OneForm.
 *
 * @param specs all that the form asks for
 * @param typed what was typed; may lag behind the screen
 * @param sent the request is on its way or was taken: from then on what it makes is among the others
 */
export function useNetworkAdvice(
  specs: readonly InputSpec[],
  typed: FormValues,
  sent = false,
): AdviceStore {
  const { t } = useTranslation('network');
  const [store] = useState(createAdviceStore);
  const inputs = useMemo(() => networkInputs(fieldsOf(specs)), [specs]);
  const { data } = useQuery({
    ...provisionsQuery(useApi(), { all: false }),
    enabled: meetOthers(inputs),
    refetchInterval: false,
    refetchOnWindowFocus: false,
  });
  const others = useMemo(() => (data === undefined ? NO_OTHERS : othersOf(data.items)), [data]);
  useEffect(() => {
    if (sent) return;
    const texts = new Map<string, readonly string[]>();
    for (const { input, advice } of networkAdvice(inputs, valuesOf(inputs, typed), others)) {
      texts.set(input, [...(texts.get(input) ?? []), adviceText(t, advice)]);
    }
    for (const [input, lines] of texts) texts.set(input, shortened(t, lines));
    store.replace(texts);
  }, [t, store, inputs, typed, others, sent]);
  return store;
}

/** The values that OneForm would work with; one that can't be made into a value yet is left out. */
function valuesOf(inputs: readonly NetworkInput[], typed: FormValues): InputValues {
  const values = inputs.flatMap(({ spec }): [string, JsonValue][] => {
    const wire = toWireValue(spec, typedValue(spec, typed));
    return wire.ok && wire.value !== undefined ? [[spec.name, wire.value]] : [];
  });
  return fillDefaults(
    inputs.map(({ spec }) => spec),
    Object.fromEntries(values),
  );
}

/** Each sentence has blanks of its own; the types want all of them filled for any. */
const BLANKS = { value: '', network: '', first: '', last: '', fits: '', other: '', provision: '' };

function adviceText(t: TFunction<'network'>, advice: Advice): string {
  const { code, ...params } = advice;
  return t(`advice.${code}`, { ...BLANKS, ...params });
}

function shortened(t: TFunction<'network'>, lines: readonly string[]): readonly string[] {
  const rest = lines.length - SHOWN;
  return rest <= 1 ? lines : [...lines.slice(0, SHOWN), t('more', { count: rest })];
}
