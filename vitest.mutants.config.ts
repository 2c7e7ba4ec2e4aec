import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutant of `npm run mutants` has to get past: those beside the rules of one folder, which run without
 * a document of a browser, so that a mutant costs milliseconds. Random values would make the score a matter of luck
 * (`properties`), and what is measured in megabytes would take hours (`cost`).
 */
const folder = process.env['MUTANTS_FOLDER'] ?? 'src/domain/{provision,inputs,log}';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [`${folder}/**/*.test.ts`],
    exclude: ['**/*properties.test.ts', '**/*.cost.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
