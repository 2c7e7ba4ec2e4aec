import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { MONOSPACE } from '@/ui/theme/theme';

interface CopyTextProps {
  readonly text: string;
  /** What is shown when it is not the text itself. */
  readonly shown?: string;
}

/** An id or an address: monospaced, copied on a click. */
export function CopyText({ text, shown = text }: CopyTextProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Forbidden, or absent on plain HTTP: the text can still be selected by hand.
    }
  };
  return (
    <Tooltip
      describeChild
      title={copied ? t('actions.copied') : t('actions.copy')}
      onClose={() => {
        setCopied(false);
      }}
    >
      <ButtonBase
        onClick={() => {
          void copy();
        }}
        sx={{
          minWidth: 24,
          minHeight: 24,
          justifyContent: 'flex-start',
          fontFamily: MONOSPACE,
          fontSize: '0.8125rem',
          color: 'text.primary',
          borderRadius: 1,
          textAlign: 'start',
          overflowWrap: 'anywhere',
          '&:hover': { textDecoration: 'underline dotted' },
        }}
      >
        {shown}
      </ButtonBase>
    </Tooltip>
  );
}
