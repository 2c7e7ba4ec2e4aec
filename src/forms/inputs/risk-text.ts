import type { TFunction } from 'i18next';

import type { TfvarsRisk } from '@/domain/inputs/tfvars-risk';

/** What happens to a value on its way into Terraform, and why; the value itself is not quoted. */
export function riskText(t: TFunction<'forms'>, { reason, outcome, keys }: TfvarsRisk): string {
  const why = t(`risk.reason.${reason}`, { keys: keys.map((key) => `“${key}”`).join(', ') });
  return `${why} ${t(`risk.outcome.${outcome}`)}`;
}
