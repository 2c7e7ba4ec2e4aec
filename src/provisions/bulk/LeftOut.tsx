import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';

import type { BulkPlan } from '@/provisions/bulk/bulk-plan';

/** So many are named of each reason. */
const NAMED = 5;

/** What can't be done to some of those that were chosen, by reason. */
export function LeftOut({ items }: { readonly items: BulkPlan['leftOut'] }) {
  const { t } = useTranslation(['bulk', 'actions']);
  const reasons = [...new Set(items.map(({ reason }) => reason))];
  if (reasons.length === 0) return null;
  return (
    <Alert severity="info">
      {reasons.map((reason) => {
        const names = items.filter((item) => item.reason === reason);
        return (
          <div key={reason} style={{ overflowWrap: 'anywhere' }}>
            {t('bulk:leftOut', { count: names.length, reason: t(`actions:reasons.${reason}`) })} (
            {names
              .slice(0, NAMED)
              .map(({ provision }) => provision.name)
              .join(', ')}
            {names.length > NAMED ? ', …' : ''})
          </div>
        );
      })}
    </Alert>
  );
}
