import FormHelperText from '@mui/material/FormHelperText';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Markdown } from '@/ui/Markdown';

interface HintProps {
  readonly id: string;
  /** The field's label, for the button's name. */
  readonly label: string;
  /** Text of the driver. */
  readonly text: string;
}

/** What is longer is folded. */
const LINES = 6;
const CHARACTERS = 600;

/** Not even unfolded is there more of it, in characters. */
const MOST = 20_000;

/** What a field is for, in the driver's words. */
export function Hint({ id, label, text }: HintProps) {
  const { t } = useTranslation('forms');
  const [open, setOpen] = useState(false);
  const short = cut(
    text
      .split('\n', LINES + 1)
      .slice(0, LINES)
      .join('\n'),
    CHARACTERS,
  );
  const folds = short.length < text.length;
  return (
    <>
      <FormHelperText id={id} component="div" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
        <Markdown text={folds && !open ? `${short.trimEnd()}…` : cut(text, MOST)} />
      </FormHelperText>
      {folds ? (
        <Link
          component="button"
          type="button"
          variant="caption"
          aria-expanded={open}
          aria-controls={id}
          aria-label={open ? t('hint.lessOf', { label }) : t('hint.moreOf', { label })}
          sx={{ minHeight: 24 }}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('hint.less') : t('hint.more')}
        </Link>
      ) : null}
    </>
  );
}

function cut(text: string, most: number): string {
  return text.length > most ? text.slice(0, most) : text;
}
