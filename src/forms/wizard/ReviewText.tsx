import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

interface ReviewTextProps {
  readonly text: string;
  /** What OneForm takes when nothing was typed; null when it takes nothing. */
  readonly whenEmpty: string | null;
}

/** A name or a description as it will be. */
export function ReviewText({ text, whenEmpty }: ReviewTextProps) {
  const { t } = useTranslation('wizards');
  if (text !== '') return <Box sx={{ whiteSpace: 'pre-wrap' }}>{text}</Box>;
  const muted = { color: 'text.secondary' };
  if (whenEmpty === null) {
    return (
      <Box component="span" sx={muted}>
        {t('review.notGiven')}
      </Box>
    );
  }
  return (
    <>
      {whenEmpty}{' '}
      <Box component="span" sx={muted}>
        ({t('review.byServer')})
      </Box>
    </>
  );
}
