import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

interface ShowMoreProps {
  readonly label: string;
  readonly shown: { readonly count: number; readonly next: number; readonly more: () => void };
  readonly total: number;
}

/** Below a value with more parts than are on the page: how many are there, and the next of them. */
export function ShowMore({ label, shown, total }: ShowMoreProps) {
  const { t } = useTranslation('forms');
  if (shown.next === 0) return null;
  return (
    <div>
      {t('long.shown', { shown: shown.count, count: total })}{' '}
      <Button
        size="small"
        aria-label={t('groups.moreOf', { count: shown.next, group: label })}
        onClick={shown.more}
      >
        {t('groups.more', { count: shown.next })}
      </Button>
    </div>
  );
}
