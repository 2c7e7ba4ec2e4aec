import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { splitAtMatches } from '@/lib/split-at-matches';
import { MASK } from '@/domain/secrecy/mask-values';

/** Stands out from the text without its colour alone, also in forced colours. */
const Place = styled('span')(({ theme }) => ({
  paddingInline: 3,
  border: `1px solid ${theme.vars?.palette.divider ?? ''}`,
  borderRadius: 3,
  background: theme.vars?.palette.surface.muted,
  unicodeBidi: 'isolate',
  whiteSpace: 'nowrap',
  cursor: 'help',
}));

interface MaskedTextProps {
  readonly text: string;
  /** What was searched for; '' for nothing. */
  readonly highlight?: string;
}

/** A text in which secrets are hidden: each place says so, and is still copied as the mask. */
export function MaskedText({ text, highlight = '' }: MaskedTextProps) {
  const { t } = useTranslation('provision');
  const label = t('log.hidden');
  return piecesOf(text).map(({ at, piece }) => [
    at === 0 ? null : (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture could not be selected and copied as the mask
      <Place key={`mask ${String(at)}`} role="img" aria-label={label} title={label}>
        {MASK}
      </Place>
    ),
    <span key={at}>{highlighted(piece, highlight)}</span>,
  ]);
}

/** The text around the masks, each piece with where it begins; before each but the first stands a mask. */
function piecesOf(text: string): readonly { readonly at: number; readonly piece: string }[] {
  let at = 0;
  return text.split(MASK).map((piece) => {
    const begin = at;
    at += piece.length + MASK.length;
    return { at: begin, piece };
  });
}

/** A text with what was searched for marked. */
export function highlighted(text: string, wanted: string): ReactNode {
  if (wanted === '') return text;
  return splitAtMatches(text, wanted).map(({ at, part, matches }) =>
    matches ? <mark key={at}>{part}</mark> : part,
  );
}
