import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

import type { AnsiColor, Span } from '@/domain/log/ansi';
import type { LogLine } from '@/domain/log/line';
import { markOf, type LineMark } from '@/domain/log/marks';
import { splitAtMatches } from '@/lib/split-at-matches';
import { MONOSPACE } from '@/ui/theme/theme';

/** A log line's box: monospaced, as it came. */
export const LogBox = styled('div')({
  fontFamily: MONOSPACE,
  fontSize: '0.75rem',
  lineHeight: 1.6,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  tabSize: 4,
});

const MARKS: Record<LineMark, { readonly color: string; readonly fontWeight: number }> = {
  stage: { color: 'primary.main', fontWeight: 600 },
  failure: { color: 'error.main', fontWeight: 600 },
  problem: { color: 'error.main', fontWeight: 600 },
  heading: { color: 'text.primary', fontWeight: 600 },
};

/** Terraform's colours in ours, which can be read on both grounds. */
const COLORS: Record<AnsiColor, string> = {
  black: 'text.primary',
  red: 'error.main',
  green: 'success.main',
  yellow: 'warning.main',
  blue: 'info.main',
  magenta: 'info.main',
  cyan: 'primary.main',
  white: 'text.primary',
};

interface LogTextProps {
  readonly line: LogLine;
  /** What was searched for; '' for nothing. */
  readonly highlight?: string;
}

/** The text of a log line: what a program coloured itself in its colours, else by what the line is. */
export function LogText({ line, highlight = '' }: LogTextProps) {
  const mark = markOf(line);
  if (mark !== null) {
    return (
      <Box component="span" sx={MARKS[mark]}>
        {highlighted(line.text, highlight)}
      </Box>
    );
  }
  if (line.spans === null) return highlighted(line.text, highlight);
  return placed(line.spans).map(({ at, text, color, bold, dim, underline }) => (
    <Box
      key={at}
      component="span"
      sx={{
        ...(color !== null && { color: COLORS[color] }),
        ...(bold && { fontWeight: 600 }),
        ...(dim && { opacity: 0.8 }),
        ...(underline && { textDecoration: 'underline' }),
      }}
    >
      {highlighted(text, highlight)}
    </Box>
  ));
}

/** Each piece with where it begins in the line. */
function placed(spans: readonly Span[]): readonly (Span & { readonly at: number })[] {
  let at = 0;
  return spans.map((span) => {
    const begin = at;
    at += span.text.length;
    return { ...span, at: begin };
  });
}

function highlighted(text: string, wanted: string): ReactNode {
  if (wanted === '') return text;
  return splitAtMatches(text, wanted).map(({ at, part, matches }) =>
    matches ? <mark key={at}>{part}</mark> : part,
  );
}
