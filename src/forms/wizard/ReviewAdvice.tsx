import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

/** Something odd about a field that was filled in. */
export interface ReviewNote {
  readonly label: string;
  /** Where the field is. */
  readonly href: string;
  readonly text: string;
}

/** The advice to review before anything is sent, with a link to each field. It blocks nothing. */
export function ReviewAdvice({ notes }: { readonly notes: readonly ReviewNote[] }) {
  const { t } = useTranslation('wizards');
  if (notes.length === 0) return null;
  return (
    <Alert severity="warning" role="note" aria-label={t('review.advice')}>
      <AlertTitle>{t('review.advice')}</AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {notes.map(({ label, href, text }) => (
          <li key={`${href} ${text}`}>
            <Link href={href} color="inherit" underline="always">
              {label}
            </Link>
            {`: ${text}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
