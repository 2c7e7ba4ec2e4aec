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

const PLAIN: Style = { bold: false, dim: false, underline: false, color: null };

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

/**
 * Everything that a terminal obeys instead of showing: control sequences (of which only `m`, group 1, is
 * about style), operating system commands, other escapes, and bare control characters.
 */
const CONTROL =
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  /\u001B\[([\d;:]*)m|\u001B\[[\d;:?<=>]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u001B[ -~]?|[\u0000-\u0008\u000B-\u001A\u007F]/g;

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

/** The style after a sequence such as `1;31`. Of 256-colour sequences (38 and 48) nothing is taken over. */
function applySequence(style: Style, sequence: string): Style {
  const codes = sequence === '' ? [0] : sequence.split(/[;:]/).map(Number);
  if (codes.includes(38) || codes.includes(48)) return style;
  return codes.reduce(applyCode, style);
}

const isPlain = ({ bold, dim, underline, color }: Style): boolean =>
  !bold && !dim && !underline && color === null;

export interface AnsiText {
  /** The text without anything that a terminal would obey. */
  readonly text: string;
  /** The same in pieces of one style each; null when all of it is plain. */
  readonly spans: readonly Span[] | null;
}

/** Takes the escape codes out of a line (`terraform destroy` sends them, CONTRACT "Logs") and keeps the styles. */
export function parseAnsi(raw: string): AnsiText {
  const spans: Span[] = [];
  let style = PLAIN;
  let from = 0;
  const take = (piece: string): void => {
    if (piece !== '') spans.push({ ...style, text: piece });
  };
  for (const match of raw.matchAll(CONTROL)) {
    take(raw.slice(from, match.index));
    if (match[1] !== undefined) style = applySequence(style, match[1]);
    from = match.index + match[0].length;
  }
  if (from === 0) return { text: raw, spans: null };
  take(raw.slice(from));
  return {
    text: spans.map(({ text }) => text).join(''),
    spans: spans.every(isPlain) ? null : spans,
  };
}
