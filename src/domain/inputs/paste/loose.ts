/** The parts of a text that people write one per line, or between commas, semicolons or tabs. Quotes keep them together. */
export function looseParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const [blank = ''] =
      match(/(?:[\s,;]|\/\*[\s\S]*?\*\/|(?:#|\/\/)[ \t][^\n\r]*)*/y, text, at) ?? [];
    at += blank.length;
    const quoted = match(QUOTED, text, at);
    if (quoted !== null) {
      parts.push(unquoted(quoted[1] ?? ''));
      at += quoted[0].length;
      continue;
    }
    const [run = ''] = match(/[^\n\r\t,;]*/y, text, at) ?? [];
    const [plain = ''] = run.split(/\s(?:#|\/\/|\/\*)(?:\s|$)/);
    if (plain.trim() !== '') parts.push(plain.trim());
    at += Math.max(plain.length, plain === run ? run.length : plain.length) || 1;
  }
  return parts;
}

/** A text in quotes with nothing but a separator behind it. */
const QUOTED = /("[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|'[^'\n\r]*')[ \t]*(?=[\n\r\t,;]|$|#|\/\/)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function unquoted(quoted: string): string {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return inner;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return inner;
  }
}

/**
 * How numbers with commas may be meant: `1,5` is 1.5, or 1 and 5; `10,000` may also be ten thousand. Null where there is
 * no doubt. Each reading is the texts of its numbers.
 */
export function commaReadings(text: string): readonly (readonly string[])[] | null {
  const parts = text.trim().split(/[\s;]+/);
  const doubtful = parts.filter((part) => part.includes(','));
  if (doubtful.length === 0 || !parts.every((part) => NUMBERS.test(part))) return null;
  const readings = [
    ...(doubtful.every((part) => part.split(',').length === 2)
      ? [parts.map((part) => part.replace(',', '.'))]
      : []),
    parts.flatMap((part) => part.split(',')),
    ...(doubtful.every((part) => THOUSANDS.test(part))
      ? [parts.map((part) => part.replaceAll(',', ''))]
      : []),
  ];
  return readings.length > 1 ? readings : null;
}

const NUMBERS = /^[+-]?\d+(?:,\d+)*$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;
