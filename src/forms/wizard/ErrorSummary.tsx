import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

import type { FieldFault } from '@/forms/step-form/faults';
import { focusField } from '@/forms/step-form/focus-field';

interface ErrorSummaryProps {
  /** In the order of the screen; nothing is shown for none. */
  readonly faults: readonly FieldFault[];
}

/**
 * Names each wrong field, with a link that puts the focus into it. Not announced by itself: the form's
 * `next` moves the focus to the first wrong field (see `focusField`), whose message is read then.
 */
export function ErrorSummary({ faults }: ErrorSummaryProps) {
  const { t } = useTranslation('forms');
  if (faults.length === 0) return null;
  return (
    <Alert severity="error" role="none">
      <AlertTitle>{t('summary.title', { count: faults.length })}</AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {faults.map((fault) => (
          <li key={fault.id}>
            <Link
              component="a"
              href={`#${fault.id}`}
              color="inherit"
              underline="always"
              onClick={(event) => {
                event.preventDefault();
                focusField(fault.id);
              }}
            >
              {fault.label}
            </Link>
            {`: ${fault.message}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
