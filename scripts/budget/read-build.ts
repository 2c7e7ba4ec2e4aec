import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { z } from 'zod';

import type { Chunk, Manifest } from './first-load';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);
const sourceMapSchema = z.object({ sources: z.array(z.string().nullable()) });

/** The manifest that `vite build` leaves. */
export async function readManifest(dist: string): Promise<Manifest> {
  return manifestSchema.parse(await readJson(path.join(dist, '.vite', 'manifest.json')));
}

/** Every JavaScript file under `assets/`; what is inside is told by its source map. */
export async function readChunks(root: string, dist: string): Promise<Chunk[]> {
  const folder = path.join(dist, 'assets');
  const scripts = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
  return Promise.all(
    scripts.map(async (file) => {
      const content = await readFile(path.join(folder, file));
      // The bundler's own few lines of run time come from no source, and say so by naming no map.
      const mapped = content.includes('//# sourceMappingURL=');
      const map = mapped
        ? sourceMapSchema.parse(await readJson(path.join(folder, `${file}.map`)))
        : { sources: [] };
      const sources = map.sources
        .filter((source) => source !== null)
        .map((source) => path.relative(root, path.resolve(folder, source)));
      return { file: `assets/${file}`, bytes: brotliCompressSync(content).length, sources };
    }),
  );
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
