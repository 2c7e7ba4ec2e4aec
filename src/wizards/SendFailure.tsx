import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

import { FormErrorAlert } from '@/forms/wizard/FormErrorAlert';
import { mayExist, type Outcome } from '@/wizards/outcome';

interface SendFailureProps {
  readonly outcome: Outcome;
  /** The steps that hold refused fields, by their words and address. */
  readonly steps: readonly { readonly label: string; readonly href: string }[];
  /** Where the thing would be listed if it exists. */
  readonly listHref: string;
}

/** Why nothing was created, or why nobody knows whether it was, and what to do about it. */
export function SendFailure({ outcome, steps, listHref }: SendFailureProps) {
  const { t } = useTranslation(['wizards', 'errors']);
  const { failure, rest } = outcome;
  if (failure === null) return null;
  if (mayExist(failure)) {
    return (
      <FormErrorAlert title={t('failure.mayExist')}>
        {t(`errors:${failure.kind}.title`)}. {t('failure.mayExistBody')}{' '}
        <Link href={listHref} color="inherit" underline="always">
          {t('failure.look')}
        </Link>
      </FormErrorAlert>
    );
  }
  return (
    <FormErrorAlert title={t(`errors:${failure.kind}.title`)}>
      <div>{t(`errors:${failure.kind}.body`)}</div>
      {failure.serverMessage === null ? null : (
        <div>{t('errors:said', { message: failure.serverMessage })}</div>
      )}
      {failure.kind === 'server' && failure.reason !== null ? <div>{failure.reason}</div> : null}
      {steps.length + rest.length === 0 ? null : (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {steps.map(({ label, href }) => (
            <li key={href}>
              <Link href={href} color="inherit" underline="always">
                {label}
              </Link>
            </li>
          ))}
          {rest.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </FormErrorAlert>
  );
}
