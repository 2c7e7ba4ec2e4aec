import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { REQUEST_FORMS, type RequestCopies } from '@/domain/request/copies';
import { CopyButton } from '@/ui/CopyButton';
import { MONOSPACE } from '@/ui/theme/theme';
import { ReviewSection } from '@/forms/wizard/ReviewSection';

interface CopyRequestProps {
  readonly copies: RequestCopies;
  /** The inputs that placeholders stand for. */
  readonly secrets: ReadonlySet<string>;
}

/** So much of it is on the page, in characters; all of it is copied. */
const SHOWN = 20_000;

/** What will be sent as a command, as curl and as JSON. It may be long, so that it comes after the rest of the page. */
export function CopyRequest({ copies, secrets }: CopyRequestProps) {
  const ready = useDeferredValue(copies, null);
  return ready === null ? null : <Copies copies={ready} secrets={secrets} />;
}

function Copies({ copies, secrets }: CopyRequestProps) {
  const { t } = useTranslation('request');
  const [form, setForm] = useState<(typeof REQUEST_FORMS)[number]>('command');
  const text = useMemo(() => copies.beginning(form, SHOWN + 1), [copies, form]);
  const isCut = text.length > SHOWN;
  const named = [...secrets].map((name) => `<${name}>`).find((each) => text.includes(each));
  // A key inside of a value has one as well.
  const placeholder = named ?? /: "(<[^"<>\n]{1,200}>)"/u.exec(text)?.[1];
  return (
    <ReviewSection title={t('title')} editHref={null}>
      <Typography sx={{ mb: 3 }}>
        {placeholder === undefined ? t('leadPlain') : t('lead', { placeholder })}
      </Typography>
      <Stack direction="row" sx={{ gap: 3, mb: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('form')}
          value={form}
          onChange={(_event, chosen: typeof form | null) => {
            if (chosen !== null) setForm(chosen);
          }}
        >
          {REQUEST_FORMS.map((each) => (
            <ToggleButton key={each} value={each}>
              {t(`forms.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <CopyButton
          key={`${form} ${text}`}
          text={() => copies.whole(form)}
          label={t(`copy.${form}`)}
          done={t('copied')}
          refused={t('failed')}
        />
      </Stack>
      <Box
        component="section"
        aria-label={t(`forms.${form}`)}
        // It scrolls: the keyboard has to get there.
        tabIndex={0}
        sx={{
          p: 3,
          maxHeight: 320,
          overflow: 'auto',
          borderRadius: 2,
          bgcolor: 'surface.muted',
          color: 'text.primary',
        }}
      >
        <Box component="pre" sx={{ m: 0, fontFamily: MONOSPACE, fontSize: '0.8125rem' }}>
          {isCut ? text.slice(0, SHOWN) : text}
        </Box>
      </Box>
      {isCut ? (
        <Typography variant="caption" component="p" sx={{ mt: 1 }}>
          {t('beginning', { shown: SHOWN })}
        </Typography>
      ) : null}
      <Typography variant="caption" component="p" sx={{ mt: 1 }}>
        {t(`hints.${form}`)}
      </Typography>
    </ReviewSection>
  );
}
