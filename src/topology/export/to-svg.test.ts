import { expect, it } from 'vitest';

import { withColors } from '@/topology/export/to-svg';

it('leaves no variable of the theme in a picture', () => {
  const svg = '<rect fill="var(--a)" stroke="var(--b-c)"/><text fill="var(--gone)">var(x)</text>';
  const colors: Readonly<Record<string, string>> = { '--a': ' #fff', '--b-c': 'rgb(1, 2, 3)' };
  expect(withColors(svg, (name) => colors[name] ?? '')).toBe(
    '<rect fill="#fff" stroke="rgb(1, 2, 3)"/><text fill="var(--gone)">var(x)</text>',
  );
});
