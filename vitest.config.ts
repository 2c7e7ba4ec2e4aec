import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['{src,mock-server,gateway,bench,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
