// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';

import { inColors, withColors } from '@/topology/export/to-svg';

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

it('leaves no variable of the theme in a picture', () => {
  const svg = '<rect fill="var(--a)" stroke="var(--b-c)"/><text fill="var(--gone)">var(x)</text>';
  const colors: Readonly<Record<string, string>> = { '--a': ' #fff', '--b-c': 'rgb(1, 2, 3)' };
  expect(withColors(svg, (name) => colors[name] ?? '')).toBe(
    '<rect fill="#fff" stroke="rgb(1, 2, 3)"/><text fill="var(--gone)">var(x)</text>',
  );
});

it("reads the colours inside the app's own element, and leaves nothing there", () => {
  // A page around the app that has colours of the same names.
  document.head.innerHTML = `<style>
    [data-theme="dark"] { --a: red }
    #app [data-theme="dark"] { --a: #222431 }
    #app [data-theme="light"] { --a: #fff }
  </style>`;
  document.body.innerHTML = '<div id="app"><p>kept</p></div>';
  const app = document.querySelector<HTMLElement>('#app') ?? document.body;
  const colored = (colors: 'light' | 'dark') => inColors('<rect fill="var(--a)"/>', colors, app);
  expect([colored('dark'), colored('light')]).toEqual([
    '<rect fill="#222431"/>',
    '<rect fill="#fff"/>',
  ]);
  expect(document.body.innerHTML).toBe('<div id="app"><p>kept</p></div>');
});
