export interface TextPart {
  /** Where it begins in the text. */
  readonly at: number;
  readonly part: string;
  readonly matches: boolean;
}

/** A text in pieces that match `wanted`, in any case, and pieces that don't; together they are the text. */
export function splitAtMatches(text: string, wanted: string): readonly TextPart[] {
  if (wanted === '') return [{ at: 0, part: text, matches: false }];
  const pattern = new RegExp(wanted.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`), 'gi');
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from)
      parts.push({ at: from, part: text.slice(from, match.index), matches: false });
    parts.push({ at: match.index, part: match[0], matches: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ at: from, part: text.slice(from), matches: false });
  return parts;
}
