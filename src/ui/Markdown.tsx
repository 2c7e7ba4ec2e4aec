import { Marked } from 'marked';
import { useMemo } from 'react';

import { SafeHtml } from '@/ui/SafeHtml';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (char) => ESCAPES[char] ?? char);
}

const marked = new Marked({
  gfm: true,
  async: false,
  renderer: {
    // Markup in a text is meant as text: `<your token>`.
    html: ({ text }) => escaped(text),
    image: ({ raw }) => escaped(raw),
    // `# comment` in a text without code marks is no heading of the page.
    heading: ({ raw }) => `<p>${escaped(raw.trimEnd())}</p>`,
  },
  tokenizer: {
    // A backslash belongs to the pattern or path it stands in.
    escape: () => undefined,
  },
});

/** Without these a text is the same with and without Markdown. */
const MARKS = /[`*_[\]#<>|~\n]|https?:|www\.|^\s*(?:[-+]|\d+[.)])\s/u;

interface MarkdownProps {
  /** Whatever a driver says. */
  readonly text: string;
}

/** A text from outside, with Markdown's code, lists, emphasis and links, and nothing else. */
export function Markdown({ text }: MarkdownProps) {
  const html = useMemo(() => (MARKS.test(text) ? toHtml(text) : null), [text]);
  return html === null ? text : <SafeHtml html={html} keepSpace />;
}

function toHtml(text: string): string {
  const html = marked.parse(text);
  // Never, without extensions that wait for something.
  return typeof html === 'string' ? html.trimEnd() : escaped(text);
}
