import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import type { NameValues } from '@/forms/name/use-name-form';
import { ReviewSection } from '@/forms/wizard/ReviewSection';
import { KeyValue } from '@/ui/KeyValue';

interface ReviewTextsProps {
  readonly title: string;
  readonly editHref: string;
  readonly texts: NameValues;
  /** Its name and description stand in for what is empty. */
  readonly driver: Driver;
}

/** Name and description as they will be. */
export function ReviewTexts({ title, editHref, texts, driver }: ReviewTextsProps) {
  const { t } = useTranslation('forms');
  return (
    <ReviewSection title={title} editHref={editHref}>
      <KeyValue
        rows={[
          {
            key: 'name',
            label: t('name.label'),
            value: <ReviewText text={texts.name} whenEmpty={driver.name} />,
          },
          {
            key: 'description',
            label: t('name.description'),
            value: <ReviewText text={texts.description} whenEmpty={driver.description || null} />,
          },
        ]}
      />
    </ReviewSection>
  );
}

interface ReviewTextProps {
  readonly text: string;
  /** What OneForm takes when nothing was typed; null when it takes nothing. */
  readonly whenEmpty: string | null;
}

/** A name or a description as it will be. */
function ReviewText({ text, whenEmpty }: ReviewTextProps) {
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
