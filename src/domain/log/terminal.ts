import {
  applySequence,
  isPlain,
  PLAIN,
  sameStyle,
  type Span,
  type Style,
  type StyledText,
} from '@/domain/log/ansi';

/** What a line of a log leaves on a terminal. */
export interface Printed {
  /** What stands in each row that was written, by how far the row lies above the one where the line begins at the end. */
  readonly rows: ReadonlyMap<number, StyledText>;
  /** The row where it stops, counted alike. */
  readonly end: number;
}

/** A terminal is never wider than this for a program that jumps to a column, so that none can ask for gigabytes. */
const WIDEST_JUMP = 1_000;
/**
 * Cells that a line may have moved, erased or filled, for each of its characters: a sequence of five characters could ask for all
 * of a row, and 100,000 of them in a row of 1 MB for hours. No program that shows its progress comes near.
 */
const CELLS_PER_CHARACTER = 4;
/** Rows above the end that can be written again. */
export const HIGHEST_JUMP = 200;

/** Anything that is not just text: control characters, and characters that turn the direction of what follows. */
const NOT_TEXT =
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/**
 * Text (1); a control sequence, with its numbers (2) and its letter (3); a string for the terminal itself (title,
 * link); another escape; any other control character (4). Each alternative begins with a character of its own and
 * stops at the next escape, so that the time is linear in the length.
 */
const TOKEN =
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  /([^\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+)|(?:\u001B\[|\u009B)([\d;:?<=>]*)[ -/]*([@-~])|\u001B[P\]X^_][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u001B[ -/]*[0-~]?|([\u0000-\u009F\u202A-\u202E\u2066-\u2069])/gu;

interface Row {
  readonly chars: string[];
  readonly styles: Style[];
}

/** The few rows that one line writes to. */
class Screen {
  readonly rows = new Map<number, Row>();
  /** Rows above the end. */
  up: number;
  private column = 0;
  private style: Style = PLAIN;
  /** True once something was written over, so that blanks at the end are left from that. */
  private moved = false;
  /** True after a return to the beginning of a row: what is printed next replaces it. */
  private fresh = true;
  /** Cells that may still be moved, erased or filled; after that such sequences are left out. */
  private cellsLeft: number;

  constructor(up: number, length: number) {
    this.up = up;
    this.cellsLeft = WIDEST_JUMP + CELLS_PER_CHARACTER * length;
  }

  print(text: string): void {
    const row = this.row();
    if (this.fresh && this.column === 0) clear(row);
    this.fresh = false;
    if (!this.affords(this.column - row.chars.length)) this.column = row.chars.length;
    while (row.chars.length < this.column) {
      row.chars.push(' ');
      row.styles.push(PLAIN);
    }
    for (const char of text) {
      row.chars[this.column] = char;
      row.styles[this.column] = this.style;
      this.column += 1;
    }
  }

  control(char: string): void {
    if (char === '\r') this.toColumn(0);
    if (char === '\b') {
      this.moved = true;
      this.column = Math.max(0, this.column - 1);
    }
  }

  sequence(numbers: string, letter: string): void {
    if (letter === 'm') {
      if (!/[?<=>]/.test(numbers)) this.style = applySequence(this.style, numbers);
      return;
    }
    const first = Number.parseInt(numbers, 10);
    const count = Number.isNaN(first) ? 1 : Math.max(1, first);
    switch (letter) {
      case 'A': {
        this.toRow(this.up + count);
        break;
      }
      case 'B': {
        this.toRow(this.up - count);
        break;
      }
      case 'C': {
        this.moveTo(this.column + count);
        break;
      }
      case 'D': {
        this.moveTo(this.column - count);
        break;
      }
      case 'E': {
        this.toRow(this.up - count);
        this.toColumn(0);
        break;
      }
      case 'F': {
        this.toRow(this.up + count);
        this.toColumn(0);
        break;
      }
      case 'G': {
        if (count === 1) this.toColumn(0);
        else this.moveTo(count - 1);
        break;
      }
      case 'J': {
        this.eraseBelow(numbers);
        break;
      }
      case 'K': {
        this.eraseInRow(numbers);
        break;
      }
      case 'P': {
        this.deleteInRow(count);
        break;
      }
      // What else there is moves whole screens, or asks the terminal something: a log has neither.
    }
  }

  textOf({ chars, styles }: Row): StyledText {
    let end = chars.length;
    while (this.moved && end > 0 && chars[end - 1] === ' ') end -= 1;
    const spans: Span[] = [];
    let from = 0;
    for (let at = 1; at <= end; at += 1) {
      const style = styles[from] ?? PLAIN;
      if (at < end && sameStyle(style, styles[at] ?? PLAIN)) continue;
      spans.push({ ...style, text: chars.slice(from, at).join('') });
      from = at;
    }
    return {
      text: chars.slice(0, end).join(''),
      spans: spans.every(isPlain) ? null : spans,
    };
  }

  private row(): Row {
    const known = this.rows.get(this.up);
    if (known !== undefined) return known;
    const made = { chars: [], styles: [] };
    this.rows.set(this.up, made);
    return made;
  }

  private toRow(up: number): void {
    this.up = Math.min(Math.max(0, up), HIGHEST_JUMP);
    this.fresh = true;
  }

  private toColumn(column: number): void {
    this.moved = true;
    this.fresh = true;
    this.column = column;
  }

  private moveTo(column: number): void {
    this.moved = true;
    const widest = Math.max(WIDEST_JUMP, this.row().chars.length);
    this.column = Math.min(Math.max(0, column), widest);
  }

  private affords(cells: number): boolean {
    if (cells > this.cellsLeft) return false;
    this.cellsLeft -= Math.max(0, cells);
    return true;
  }

  private deleteInRow(count: number): void {
    const { chars, styles } = this.row();
    if (!this.affords(chars.length - this.column)) return;
    this.moved = true;
    chars.splice(this.column, count);
    styles.splice(this.column, count);
  }

  private eraseInRow(numbers: string): void {
    this.moved = true;
    const row = this.row();
    if (numbers === '2') clear(row);
    else if (numbers === '1') {
      const last = Math.min(this.column, row.chars.length - 1);
      if (this.affords(last)) row.chars.fill(' ', 0, last + 1);
    } else truncate(row, this.column);
  }

  /** What was said before stays in a log: only what is below the place of writing is taken away. */
  private eraseBelow(numbers: string): void {
    if (numbers !== '' && numbers !== '0') return;
    this.eraseInRow('');
    for (let up = this.up - 1; up > 0; up -= 1) this.rows.set(up, { chars: [], styles: [] });
    const own = this.rows.get(0);
    if (this.up > 0 && own !== undefined) clear(own);
  }
}

function truncate(row: Row, length: number): void {
  row.chars.length = Math.min(row.chars.length, length);
  row.styles.length = Math.min(row.styles.length, length);
}

const clear = (row: Row): void => {
  truncate(row, 0);
};

/**
 * Prints a line as a terminal would: colours become styles (`terraform destroy` sends them, contract#log-escapes), and what
 * was written over or erased is gone. After a carriage return only what stands behind it is left, as programs that show
 * their progress mean it. Links, titles and characters that would turn the direction of the text are left out. The work is
 * bounded by the length of the line, whatever it asks for.
 *
 * @param up how far above the end the line begins, when the one before has gone up
 */
export function printLine(raw: string, up = 0): Printed {
  if (!NOT_TEXT.test(raw)) return { rows: new Map([[up, { text: raw, spans: null }]]), end: up };
  const screen = new Screen(up, raw.length);
  for (const [, text, numbers, letter, control] of raw.matchAll(TOKEN)) {
    if (text !== undefined) screen.print(text);
    else if (letter !== undefined) screen.sequence(numbers ?? '', letter);
    else if (control !== undefined) screen.control(control);
  }
  const rows = new Map<number, StyledText>();
  for (const [at, row] of screen.rows) rows.set(at, screen.textOf(row));
  return { rows, end: screen.up };
}
