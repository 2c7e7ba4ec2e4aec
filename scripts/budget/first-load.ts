/** What the budget needs of Vite's manifest: `dist/app/.vite/manifest.json`, one entry for each source and shared chunk. */
export interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean | undefined;
  /** Keys of chunks that load together with this one. */
  readonly imports?: readonly string[] | undefined;
}

export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** A JavaScript file of the build. */
export interface Chunk {
  readonly file: string;
  /** As it is sent: brotli at its best. */
  readonly bytes: number;
  /** The sources inside, relative to the root: `src/app/App.tsx`, `node_modules/react/index.js`. */
  readonly sources: readonly string[];
}

/** The pages whose code a person waits for before the first picture: log-in, and the dashboard behind it. */
const FIRST_PAGES = new Set(['src/session/LoginPage.tsx', 'src/dashboard/DashboardPage.tsx']);

/** For log-in and dashboard together, in bytes. */
export const FIRST_LOAD_LIMIT = 230_000;

/** What comes only when it is wanted: each in chunks of its own, shared with none of the others. */
const LAZY: Readonly<Record<string, RegExp>> = {
  topology: /^src\/topology\//,
  'provider wizard': /^src\/providers\/create\//,
  'provision wizard': /^src\/provisions\/create\//,
};

/** The files of the entry and the first pages, with everything that they load at once. */
export function firstLoad(manifest: Manifest): string[] {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const entry = manifest[key];
    if (entry === undefined || files.has(entry.file)) return;
    files.add(entry.file);
    for (const imported of entry.imports ?? []) visit(imported);
  };
  for (const [key, entry] of Object.entries(manifest)) {
    if (entry.isEntry === true || FIRST_PAGES.has(key)) visit(key);
  }
  return [...files].sort();
}

/** What is wrong with a build, in sentences; an empty list is a build within its budget. */
export function findExcess(manifest: Manifest, chunks: readonly Chunk[]): string[] {
  const first = new Set(firstLoad(manifest));
  if (first.size === 0) return ['The manifest has no entry.'];
  const total = firstLoadBytes(manifest, chunks);
  const tooMuch =
    total > FIRST_LOAD_LIMIT
      ? [`Log-in and dashboard load ${total} bytes, ${total - FIRST_LOAD_LIMIT} more than allowed.`]
      : [];
  return [...tooMuch, ...chunks.flatMap((chunk) => misplaced(chunk, first.has(chunk.file)))];
}

/** The size of the first load as it is sent, in bytes. */
export function firstLoadBytes(manifest: Manifest, chunks: readonly Chunk[]): number {
  const first = new Set(firstLoad(manifest));
  return chunks.filter(({ file }) => first.has(file)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function misplaced(chunk: Chunk, isFirst: boolean): string[] {
  const inside = Object.entries(LAZY)
    .filter(([, pattern]) => chunk.sources.some((source) => pattern.test(source)))
    .map(([name]) => name);
  if (inside.length === 0) return [];
  if (isFirst) return [`${chunk.file} belongs to the first load, and holds: ${inside.join(', ')}.`];
  return inside.length > 1 ? [`${chunk.file} holds what belongs apart: ${inside.join(', ')}.`] : [];
}
