// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { Markdown } from '@/ui/Markdown';

afterEach(cleanup);

const shown = (text: string) => render(<Markdown text={text} />).container;

test.each([
  ['Size of `instance_type`', 'code', 'instance_type'],
  ['Either:\n\n- one\n- two', 'ul li:last-child', 'two'],
  ['First:\n1. plan\n2. apply', 'ol li', 'plan'],
  ['This is **needed**', 'strong', 'needed'],
  ['For example:\n\n```hcl\na = {\n  b = 1\n}\n```', 'pre code', 'a = {\n  b = 1\n}\n'],
  ['For example:\n\n    a = {\n      b = 1\n    }', 'pre code', 'a = {\n  b = 1\n}\n'],
  ['A map:\n  key: value', 'p', 'A map:\n  key: value'],
])('%j', (text, selector, expected) => {
  const found = shown(text).querySelector(selector)?.textContent;
  expect(found?.trimEnd()).toBe(expected.trimEnd());
});

test.each([
  ['See [the manual](https://example.com/a)', 'the manual'],
  ['See https://example.com/a for more', 'https://example.com/a'],
])('a link opens safely in a new tab: %j', (text, name) => {
  shown(text);
  const link = screen.getByRole('link', { name });
  expect(link.getAttribute('href')).toBe('https://example.com/a');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test.each([
  'Your <token> goes here',
  'a < b && c > d',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '# a comment',
  '![logo](https://example.com/x.png)',
  String.raw`^[a-z]+\.[a-z]_x$`,
  String.raw`C:\temp\*`,
  'some_variable_name and 2 * 3 * 4',
  'plain',
])('what is no Markdown stays as it is: %j', (text) => {
  const container = shown(text);
  expect(container.textContent.trim()).toBe(text);
  expect(container.querySelector('script, img, h1')).toBeNull();
});

test.each(['[x](javascript:alert(1))', '[x](data:text/html,x)', '[x](/inside)'])(
  'no link to %s',
  (text) => {
    shown(text);
    expect(screen.queryByRole('link')).toBeNull();
  },
);
