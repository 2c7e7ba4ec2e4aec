import type { TFunction } from 'i18next';

import type { TfvarsRisk } from '@/domain/inputs/tfvars-risk';

/** So many names are told. */
const NAMED = 10;

/** What happens to a value on its way into Terraform, and why; the value itself is not quoted. */
export function riskText(t: TFunction<'forms'>, { reason, outcome, keys }: TfvarsRisk): string {
  const named = keys.slice(0, NAMED).map((key) => `“${key}”`);
  if (keys.length > NAMED) named.push('…');
  const why = t(`risk.reason.${reason}`, { keys: named.join(', ') });
  return `${why} ${t(`risk.outcome.${outcome}`)}`;
}
