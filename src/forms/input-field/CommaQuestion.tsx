import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { Advice } from '@/forms/fields/Advice';

interface CommaQuestionProps {
  readonly text: string;
  /** What may be meant; null where there is no doubt. */
  readonly readings: readonly (readonly string[])[] | null;
  readonly onChoose: (numbers: readonly string[]) => void;
}

/** Asks what numbers with commas mean: 1,5 is 1.5 to some, and 1 and 5 to others. */
export function CommaQuestion({ text, readings, onChoose }: CommaQuestionProps) {
  const { t } = useTranslation('forms');
  return (
    <>
      <output>{readings === null ? null : <Advice>{t('comma.question', { text })}</Advice>}</output>
      {readings === null ? null : (
        <Box
          component="fieldset"
          aria-label={t('comma.question', { text })}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1, mx: 0, border: 0, p: 0 }}
        >
          {readings.map((numbers) => (
            <Button
              key={numbers.join(' ')}
              size="small"
              variant="outlined"
              // The box keeps the focus: leaving it would ask the same again.
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                onChoose(numbers);
              }}
            >
              {numbers.length === 1
                ? numbers[0]
                : t('comma.several', { numbers: numbers.join(', '), count: numbers.length })}
            </Button>
          ))}
        </Box>
      )}
    </>
  );
}
