import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

import type { ApiFailure } from '@/api/errors';
import { FormErrorAlert } from '@/forms/wizard/FormErrorAlert';
import { useLostWords } from '@/ui/notes/describe-error';
import { mayExist, type Outcome } from '@/forms/wizard/outcome';

interface SendFailureProps {
  readonly outcome: Outcome;
  /** Why the answer was lost, while OneForm is asked whether the thing exists. */
  readonly lost: ApiFailure | null;
  /** The steps that hold refused fields, by their words and address. */
  readonly steps: readonly { readonly label: string; readonly href: string }[];
  /** Where the thing would be listed if it exists. */
  readonly listHref: string;
}

/** So many messages that belong to no field are shown. */
const NAMED = 50;

/** Why nothing was created, or why it is unknown whether it was, and what to do about it. */
export function SendFailure({ outcome, lost, steps, listHref }: SendFailureProps) {
  const { t } = useTranslation(['wizards', 'errors']);
  const lostWords = useLostWords();
  const { failure, rest } = outcome;
  const checking = lostWords(lost);
  if (checking !== null) return <Alert severity="warning">{checking}</Alert>;
  if (failure === null) return null;
  if (mayExist(failure)) {
    return (
      <FormErrorAlert title={t('failure.mayExist')}>
        {t(`errors:${failure.kind}.title`)}.{' '}
        {t(outcome.truth === 'not_seen' ? 'failure.notSeenBody' : 'failure.mayExistBody')}{' '}
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
          {rest.slice(0, NAMED).map((message) => (
            <li key={message}>{message}</li>
          ))}
          {rest.length > NAMED ? (
            <li>{t('failure.more', { count: rest.length - NAMED })}</li>
          ) : null}
        </ul>
      )}
    </FormErrorAlert>
  );
}
