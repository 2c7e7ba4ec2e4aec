// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';

import { printInLight } from '@/standalone/print-in-light';

describe('what is printed', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('data-theme');
  });

  it('is light, and the screen is as before afterwards', () => {
    const end = printInLight();
    document.documentElement.setAttribute('data-theme', 'dark');
    window.dispatchEvent(new Event('beforeprint'));
    expect(document.documentElement.getAttribute('data-theme')).toBe('light');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    end();
    window.dispatchEvent(new Event('beforeprint'));
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
  });
});
