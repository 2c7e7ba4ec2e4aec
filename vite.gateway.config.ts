import { defineConfig } from 'vite';

/** The gateway for production: one file of plain JavaScript, which takes its libraries from node_modules. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  publicDir: false,
  build: { ssr: 'gateway/main.ts', outDir: 'dist/gateway', target: 'node20.19', sourcemap: true },
});
