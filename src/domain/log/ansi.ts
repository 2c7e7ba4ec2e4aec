/** The colours that Terraform uses; the page has its own shade for each. */
export type AnsiColor =
  'black' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white';

export interface Style {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
  readonly color: AnsiColor | null;
}

/** A piece of a line in one style. */
export interface Span extends Style {
  readonly text: string;
}

/** A text without anything that a terminal would obey, in one style each; `spans` is null when all of it is plain. */
export interface StyledText {
  readonly text: string;
  readonly spans: readonly Span[] | null;
}

export const PLAIN: Style = { bold: false, dim: false, underline: false, color: null };

const COLORS = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
] as const satisfies readonly AnsiColor[];

export const isPlain = ({ bold, dim, underline, color }: Style): boolean =>
  !bold && !dim && !underline && color === null;

export const sameStyle = (one: Style, other: Style): boolean =>
  one.bold === other.bold &&
  one.dim === other.dim &&
  one.underline === other.underline &&
  one.color === other.color;

function applyCode(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, color: null };
  const color = COLORS[code >= 90 ? code - 90 : code - 30];
  return color === undefined ? style : { ...style, color };
}

/** Codes that are followed by a colour: of the text, of its ground, of its underline. */
const LONG_COLORS: ReadonlySet<number> = new Set([38, 48, 58]);

/** How many numbers after a code of `LONG_COLORS` belong to it: `5;n` or `2;r;g;b`. */
const argumentsOf = (kind: number | undefined): number => (kind === 5 ? 2 : kind === 2 ? 4 : 1);

/** Of the 256 colours the first 16 are those with a name; for the others the page has no shade. */
const named = (index: number | undefined): AnsiColor | null =>
  index === undefined || index >= 16 ? null : (COLORS[index % 8] ?? null);

/** `38:5:9`, in one piece. */
function applyColonForm(style: Style, part: string): Style {
  const [code, kind, ...rest] = part.split(':').map(Number);
  if (code === 38) return { ...style, color: kind === 5 ? named(rest[0]) : null };
  // `4:0` takes the underline off; `4:3` is a wavy one.
  if (code === 4) return { ...style, underline: kind !== 0 };
  return style;
}

/** The style after a sequence such as `1;31` or `1;38;5;9`. */
export function applySequence(style: Style, sequence: string): Style {
  if (sequence === '') return PLAIN;
  const parts = sequence.split(';');
  let next = style;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (part.includes(':')) {
      next = applyColonForm(next, part);
      continue;
    }
    const code = Number(part);
    if (!LONG_COLORS.has(code)) {
      next = applyCode(next, code);
      continue;
    }
    const kind = Number(parts[at + 1]);
    if (code === 38) next = { ...next, color: kind === 5 ? named(Number(parts[at + 2])) : null };
    at += argumentsOf(kind);
  }
  return next;
}
