import { defineConfig } from 'vitest/config';

import { patience } from './scripts/timeout-factor.ts';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['{src,mock-server,gateway,bench,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A limit against hanging, not a measure of speed: a busy machine is no failure.
    testTimeout: patience(60_000),
    hookTimeout: patience(60_000),
  },
});
