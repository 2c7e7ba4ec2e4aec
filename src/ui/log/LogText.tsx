import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';

import type { AnsiColor, Span } from '@/domain/log/ansi';
import type { LogLine } from '@/domain/log/line';
import { FIRST_PART, partOf, shownLength } from '@/domain/log/long-line';
import { markOf, type LineMark } from '@/domain/log/marks';
import { highlighted, MaskedText } from '@/ui/log/MaskedText';
import { MONOSPACE } from '@/ui/theme/theme';

/** Right-to-left text is read in its own direction, and turns over nothing beside it; lines begin at the left. */
export const OWN_DIRECTION = { unicodeBidi: 'plaintext', textAlign: 'left' } as const;

/** A log line's box: monospaced, as it came. */
export const LogBox = styled('div')({
  fontFamily: MONOSPACE,
  fontSize: '0.75rem',
  lineHeight: 1.6,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  tabSize: 4,
  ...OWN_DIRECTION,
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
  /** How much of it is shown at most, in characters. */
  readonly most?: number;
}

/** The text of a log line: what a program coloured itself in its colours, else by what the line is. */
export function LogText({ line, highlight = '', most = FIRST_PART }: LogTextProps) {
  const mark = markOf(line);
  const shown = shownLength(line, most);
  const part = partOf(line, 0, shown);
  return (
    <>
      {mark === null ? (
        <Styled line={part} highlight={highlight} />
      ) : (
        <Box component="span" sx={MARKS[mark]}>
          {words(part, part.text, highlight)}
        </Box>
      )}
      {shown < line.text.length ? '…' : null}
    </>
  );
}

function Styled({ line, highlight }: Required<Omit<LogTextProps, 'most'>>) {
  if (line.spans === null) return words(line, line.text, highlight);
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
      {words(line, text, highlight)}
    </Box>
  ));
}

const words = ({ masked }: LogLine, text: string, highlight: string) =>
  masked === true ? <MaskedText text={text} highlight={highlight} /> : highlighted(text, highlight);

/** Each piece with where it begins in the line. */
function placed(spans: readonly Span[]): readonly (Span & { readonly at: number })[] {
  let at = 0;
  return spans.map((span) => {
    const begin = at;
    at += span.text.length;
    return { ...span, at: begin };
  });
}
