import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import type { NameValues } from '@/forms/name/use-name-form';
import { ReviewSection } from '@/forms/wizard/ReviewSection';
import { ReviewText } from '@/forms/wizard/ReviewText';
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
