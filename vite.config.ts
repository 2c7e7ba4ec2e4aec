import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { NONCE_PLACEHOLDER } from './gateway/nonce-placeholder.ts';
import { firstLoadGroup } from './scripts/first-load-group.ts';
import { precompress } from './scripts/precompress.ts';

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { tsconfigPaths: true },
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    outDir: 'dist/app',
    manifest: true,
    sourcemap: true,
    // What is sent counts, compressed, and has a budget of its own: `npm run budget`.
    chunkSizeWarningLimit: Infinity,
    target: 'es2022',
    rolldownOptions: {
      // Warns of plugins that are slow, which on a busy machine all are.
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [firstLoadGroup()] } },
    },
  },
});
