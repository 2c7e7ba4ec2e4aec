import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

import type { FieldFault } from '@/forms/step-form/faults';

interface ErrorSummaryProps {
  /** In the order of the screen; nothing is shown for none. */
  readonly faults: readonly FieldFault[];
  /** Puts the focus into a field. */
  readonly onFocus: (field: string) => void;
}

/** So many are named; the rest is counted, and named as these are mended. */
const NAMED = 50;

/**
 * Names each wrong field, with a link that puts the focus into it. Not announced by itself: the form's
 * `next` moves the focus to the first wrong field (see `StepForm`), whose message is read then.
 */
export function ErrorSummary({ faults, onFocus }: ErrorSummaryProps) {
  const { t } = useTranslation('forms');
  if (faults.length === 0) return null;
  return (
    <Alert severity="error" role="none">
      <AlertTitle>{t('summary.title', { count: faults.length })}</AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {faults.slice(0, NAMED).map((fault) => (
          <li key={fault.id}>
            <Link
              component="a"
              href={`#${fault.id}`}
              color="inherit"
              underline="always"
              onClick={(event) => {
                event.preventDefault();
                onFocus(fault.id);
              }}
            >
              {fault.label}
            </Link>
            {`: ${fault.message}`}
          </li>
        ))}
      </ul>
      {faults.length > NAMED ? (
        <div>{t('summary.more', { count: faults.length - NAMED })}</div>
      ) : null}
    </Alert>
  );
}
