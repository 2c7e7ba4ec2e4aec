import { parseProvision } from '@/api/wire/provision';
import { parseProvider } from '@/api/wire/provider';
import providers from '@/api/wire/testdata/providers.min.json';
import provisions from '@/api/wire/testdata/provisions.min.json';
import type { Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import type { JsonObject } from '@/lib/json';

/** A recorded provision as it crossed the wire, the first of that name and state, with changes to its body. */
export function wireProvision(name: string, state: string, changes: JsonObject = {}): JsonObject {
  const found = provisions.find(
    ({ DOCUMENT: { TEMPLATE } }) =>
      TEMPLATE.PROVISION_BODY.name === name && TEMPLATE.PROVISION_BODY.state === state,
  );
  if (found === undefined) throw new Error(`No recorded provision ${name} in ${state}`);
  const { DOCUMENT: document } = found;
  return {
    DOCUMENT: {
      ...document,
      TEMPLATE: { PROVISION_BODY: { ...document.TEMPLATE.PROVISION_BODY, ...changes } },
    },
  };
}

/** The same, as the program knows it. */
export function recordedProvision(
  name: string,
  state: string,
  changes: JsonObject = {},
): Provision {
  const read = parseProvision(wireProvision(name, state, changes));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** All recorded provisions, each with an id of its own. */
export function recordedProvisions(): readonly Provision[] {
  return provisions.flatMap((raw, index) => {
    const read = parseProvision({ DOCUMENT: { ...raw.DOCUMENT, ID: String(100 + index) } });
    return read.ok ? [read.value] : [];
  });
}

/** All recorded providers. */
export function recordedProviders(): readonly Provider[] {
  return providers.flatMap((raw) => {
    const read = parseProvider(raw);
    return read.ok ? [read.value] : [];
  });
}
