/** What the bundler tells of a module, as far as it matters here. */
interface ModuleInfo {
  readonly isEntry: boolean;
  /** Who imports it, other than by `import()`. */
  readonly importers: readonly string[];
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** One file that names every icon: through it all of them would seem to be loaded first. */
const NAMES_EVERYTHING = /\/iconoir-react\//;

/**
 * Puts all that the first page needs into one chunk. Left alone, the bundler cuts it into a dozen, by which lazy page
 * shares what; each then compresses on its own, which costs some 5 % of the first load, and grows with every page.
 */
export function firstLoadGroup(): {
  debugName: string;
  name: (id: string, context: ChunkingContext) => string | null;
} {
  const first = new Set<string>();
  const later = new Set<string>();
  /** Follows the importers up to an entry; `seen` are those on the way, none of which is known yet. */
  const reachesEntry = (id: string, context: ChunkingContext, seen: Set<string>): boolean => {
    if (first.has(id)) return true;
    if (later.has(id) || seen.has(id)) return false;
    seen.add(id);
    const info = context.getModuleInfo(id);
    const reached =
      info !== null &&
      (info.isEntry || info.importers.some((importer) => reachesEntry(importer, context, seen)));
    if (reached) first.add(id);
    return reached;
  };
  const isFirst = (id: string, context: ChunkingContext): boolean => {
    const seen = new Set<string>();
    const reached = reachesEntry(id, context, seen);
    // Only a whole search that failed says anything about those it met: in a cycle they wait for each other.
    if (!reached) for (const met of seen) later.add(met);
    return reached;
  };
  return {
    debugName: 'first load',
    name: (id, context) => (!NAMES_EVERYTHING.test(id) && isFirst(id, context) ? 'first' : null),
  };
}
