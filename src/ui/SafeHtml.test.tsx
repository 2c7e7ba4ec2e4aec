// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { SafeHtml } from '@/ui/SafeHtml';

afterEach(cleanup);

function shown(html: string): string {
  const { container } = render(<SafeHtml html={html} />);
  return (container.firstElementChild?.innerHTML ?? '').replaceAll(/ class="[^"]*"/gu, '');
}

test('keeps paragraphs, lists, emphasis and code', () => {
  const html = '<p>One <b>two</b> <em>three</em></p><ul><li><code>x</code><br>y</li></ul>';
  expect(shown(html)).toBe(html);
});

test('opens web links in a window that knows nothing of this one', () => {
  render(<SafeHtml html='<a href="https://docs.example/x" onclick="steal()">docs</a>' />);
  const link = screen.getByRole('link', { name: 'docs' });
  expect(link.getAttribute('href')).toBe('https://docs.example/x');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.hasAttribute('onclick')).toBe(false);
});

test.each([
  ['a script', '<script>alert(1)</script>text', 'text'],
  ['a handler', '<p onmouseover="alert(1)" style="position:fixed">text</p>', '<p>text</p>'],
  ['an image', '<img src=x onerror=alert(1)>text', 'text'],
  ['a script address', '<a href="javascript:alert(1)">text</a>', 'text'],
  ['a disguised address', '<a href=" java\tscript:alert(1)">text</a>', 'text'],
  ['a data address', '<a href="data:text/html,<script>1</script>">text</a>', 'text'],
  ['an address of this page', '<a href="/drivers/aws/disable">text</a>', 'text'],
  ['an address without a scheme', '<a href="//evil.example">text</a>', 'text'],
  ['a frame', '<iframe src="https://evil.example"></iframe>text', 'text'],
  ['a form', '<form action="https://evil.example"><input name="p">text</form>', 'text'],
  ['a style', '<style>*{display:none}</style>text', 'text'],
  ['drawing', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>text', 'text'],
  [
    'a nested disguise',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '',
  ],
  ['a title', '<h1>text</h1>', 'text'],
  ['broken markup', '<p>text<b>bold', '<p>text<b>bold</b></p>'],
  ['plain text with signs', 'a &lt; b &amp; c', 'a &lt; b &amp; c'],
])('takes away %s', (_what, html, expected) => {
  expect(shown(html)).toBe(expected);
});
