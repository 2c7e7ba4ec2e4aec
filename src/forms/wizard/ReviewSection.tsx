import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ReviewSectionProps {
  readonly title: string;
  /** The step where this can be changed; null when it follows from the rest. */
  readonly editHref: string | null;
  readonly children: ReactNode;
}

/** One part of the review, with the way back to where it was typed. */
export function ReviewSection({ title, editHref, children }: ReviewSectionProps) {
  const { t } = useTranslation('wizards');
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Stack
        direction="row"
        sx={{
          alignItems: 'baseline',
          justifyContent: 'space-between',
          gap: 2,
          pb: 1,
          mb: 2,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id={id} variant="h3">
          {title}
        </Typography>
        {editHref === null ? null : (
          <Link href={editHref} aria-label={t('review.editWhat', { what: title })}>
            {t('review.edit')}
          </Link>
        )}
      </Stack>
      {children}
    </Box>
  );
}
