import type { TFunction } from 'i18next';

import { fillDefaults } from '@/domain/inputs/check';
import { fieldsOf } from '@/domain/inputs/parse';
import { buildPayload, type FormValues } from '@/domain/inputs/values';
import { hopelessHosts } from '@/domain/network/hopeless-hosts';
import type { Stop } from '@/forms/wizard/InputsStep';
import type { Selection } from '@/provisions/create/model/provision-wizard';

/** So many wrong addresses are named. */
const NAMED = 3;

/** Why a provision of one's own machines can only fail; null where it may succeed. Looks at one input only. */
export function stopOf(
  t: TFunction<'provisionWizard'>,
  { specs }: Selection,
  typed: FormValues,
): Stop | null {
  const asked = specs.filter(({ role }) => role === 'onprem_hosts');
  const payload = buildPayload(fieldsOf(asked), typed);
  const found = hopelessHosts(asked, fillDefaults(asked, payload.ok ? payload.values : {}));
  if (found === null) return null;
  const { input, wrong } = found;
  if (wrong.length === 0) return { input, text: t('hopeless.noHosts') };
  const values = wrong.slice(0, NAMED).map((text) => `“${text}”`);
  return { input, text: t('hopeless.wrong', { count: wrong.length, values: values.join(', ') }) };
}
