import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { parseSync } from 'vite';

/** One import or re-export of a source file. */
export interface Edge {
  /** The importing file, from the root, with `/`: `src/app/App.tsx`. */
  readonly from: string;
  /**
   * What it imports: a file from the root (`src/lib/json.ts`), a package (`npm:react`, without what follows the
   * package's name), `node:fs`, or `missing:` and the specifier where there is no such file.
   */
  readonly to: string;
  readonly line: number;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
  /** `export … from`. */
  readonly reExport: boolean;
}

export interface Graph {
  readonly files: readonly string[];
  readonly edges: readonly Edge[];
}

const SOURCE = /\.tsx?$/;
const TRIED = ['', '.ts', '.tsx', '.d.ts'];

/** Reads every TypeScript file below the given folders of a root. */
export function readGraph(root: string, folders: readonly string[]): Graph {
  const files = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => SOURCE.test(file) && !file.endsWith('.d.ts'))
    .sort();
  return { files, edges: files.flatMap((file) => readEdges(root, file)) };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(path.relative(root, path.join(entry.parentPath, entry.name))));
}

function readEdges(root: string, file: string): Edge[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message ?? ''}`);
  const edge = (specifier: string, at: number, typeOnly: boolean, reExport: boolean): Edge => ({
    from: file,
    to: resolveSpecifier(root, file, specifier),
    line: source.slice(0, at).split('\n').length,
    typeOnly,
    reExport,
  });
  const imports = module.staticImports.map((one) => {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    return edge(one.moduleRequest.value, one.start, typeOnly, false);
  });
  const reExports = module.staticExports.flatMap((one) => {
    const [first] = one.entries;
    if (!first?.moduleRequest) return [];
    const typeOnly = one.entries.every((entry) => entry.isType);
    return [edge(first.moduleRequest.value, one.start, typeOnly, true)];
  });
  const dynamic = module.dynamicImports.flatMap((one) => {
    const { start, end } = one.moduleRequest;
    const [, specifier] = /^(?:'|"|`)([^'"`$]+)(?:'|"|`)$/.exec(source.slice(start, end)) ?? [];
    return specifier === undefined ? [] : [edge(specifier, one.start, false, false)];
  });
  return [...imports, ...reExports, ...dynamic];
}

function resolveSpecifier(root: string, file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [bare = specifier] = specifier.split('?');
  const target = bare.startsWith('@/')
    ? `src/${bare.slice(2)}`
    : bare.startsWith('.')
      ? slashes(path.join(path.dirname(file), bare))
      : null;
  if (target === null) return `npm:${packageOf(bare)}`;
  const found = TRIED.map((suffix) => target + suffix).find((candidate) =>
    statSync(path.join(root, candidate), { throwIfNoEntry: false })?.isFile(),
  );
  return found ?? `missing:${specifier}`;
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
