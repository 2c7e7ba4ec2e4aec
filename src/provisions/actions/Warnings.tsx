import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';

import type { ActionWarning } from '@/domain/provision/actions';

/** Warnings that tell of something good or neutral. */
const MILD: ReadonlySet<ActionWarning> = new Set([
  'nothing_in_cloud',
  'runs_all_stages',
  'cloud_may_refuse',
  'likely_fails_again',
]);

/** What has to be said before an action is confirmed. */
export function Warnings({ codes }: { readonly codes: readonly ActionWarning[] }) {
  const { t } = useTranslation('actions');
  return codes.map((code) => (
    <Alert key={code} severity={MILD.has(code) ? 'info' : 'warning'}>
      {t(`warnings.${code}`)}
    </Alert>
  ));
}
