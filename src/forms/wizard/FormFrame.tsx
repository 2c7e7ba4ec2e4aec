import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DisabledReason } from '@/ui/DisabledReason';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';

export interface FormFrameProps {
  readonly cancelHref: string;
  /** The page before, where there is one. */
  readonly backHref: string | null;
  /** The words of the button that sends or goes on. */
  readonly submitLabel: string;
  /** Why it can't go on yet; null when it can. Wrong fields are no reason: the button is what shows them. */
  readonly blockedBy: string | null;
  /** True while the request runs: the button turns and takes no second press. */
  readonly submitting: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/**
 * A form that fills a page: its content and below it, always in the same place, Cancel at the left, Back and
 * the button that goes on at the right. Enter goes on; Escape does nothing.
 */
export function FormFrame(props: FormFrameProps) {
  return (
    <Box
      component="form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.submitting && props.blockedBy === null) props.onSubmit();
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 4,
        minWidth: 0,
        // As high as the page leaves room for, so that the footer stands at the bottom of the window at every step:
        // the top bar (57 px) and the space above; that below is taken in.
        minHeight: { xs: `calc(${VIEW_HEIGHT} - 69px)`, sm: `calc(${VIEW_HEIGHT} - 77px)` },
        mb: { xs: -3, sm: -5 },
        // What gets the focus must not hide under the top bar or the footer, which stay in place.
        '& :is(input, textarea, button, a, [tabindex])': { scrollMarginBlock: '88px' },
      }}
    >
      {props.children}
      <Footer {...props} />
    </Box>
  );
}

function Footer(props: Omit<FormFrameProps, 'children'>) {
  const { t } = useTranslation('common');
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        mt: 'auto',
        zIndex: 1,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <Button href={props.cancelHref} variant="text">
        {t('actions.cancel')}
      </Button>
      <Box sx={{ flex: 1 }} />
      {props.backHref === null ? null : (
        <Button href={props.backHref} variant="outlined">
          {t('actions.back')}
        </Button>
      )}
      <DisabledReason reason={props.blockedBy}>
        <Button
          type="submit"
          variant="contained"
          loading={props.submitting}
          disabled={props.blockedBy !== null}
        >
          {props.submitLabel}
        </Button>
      </DisabledReason>
    </Box>
  );
}
