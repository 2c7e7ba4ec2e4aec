import type { Edge, Graph } from './graph';

/** A rule that an import can break. */
export interface Rule {
  readonly name: string;
  /** The message for the author of the violation. */
  readonly why: string;
  readonly breaks: (edge: Edge) => boolean;
}

export interface Violation {
  readonly rule: string;
  readonly why: string;
  readonly from: string;
  readonly line: number;
  readonly to: string;
}

/** What an administrator works with, each with its own pages. No room knows another: `app` puts them together. */
const ROOMS = [
  'dashboard',
  'notices',
  'palette',
  'provisions',
  'providers',
  'drivers',
  'topology',
  'session',
];

/** The layers of `src`, which are its folders, and from which other folders each takes; its own is always allowed. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  i18n: ['lib', 'domain'],
  api: ['domain', 'lib'],
  ui: ['api', 'domain', 'i18n', 'lib'],
  forms: ['ui', 'api', 'domain', 'i18n', 'lib'],
  ...Object.fromEntries(
    ROOMS.map((room) => [room, ['forms', 'ui', 'api', 'domain', 'i18n', 'lib']]),
  ),
  standalone: ['lib'],
  app: [...ROOMS, 'forms', 'ui', 'api', 'domain', 'i18n', 'lib'],
};

/** What the servers share with the client. */
const SHARED = ['src/api/wire', 'src/domain', 'src/lib'];

/**
 * What the mock server takes from the domain although it judges it, with the reason. Types are free, and so are its
 * tests, which compare the two. Everything else that decides how it behaves is its own, so that a rule that is wrong
 * in the client is seen by a test against the mock.
 */
const MOCK_TAKES: ReadonlySet<string> = new Set([
  // The grammar of Ruby's patterns, 2,000 lines: no rule of behaviour, and held to the recorded verdicts of a real server.
  'src/domain/inputs/ruby/regex.ts',
]);

const SCREEN = ['ui', 'forms', ...ROOMS, 'app', 'main.tsx'];

/** Packages that belong to certain parts of `src`; the first that matches decides, others are free. */
const PACKAGES: readonly { readonly packages: RegExp; readonly parts: readonly string[] }[] = [
  { packages: /^(@mui|@emotion)\//, parts: SCREEN },
  { packages: /^react-router$/, parts: SCREEN },
  { packages: /^@tanstack\/react-query$/, parts: ['api', ...SCREEN] },
  { packages: /^(dompurify|marked)$/, parts: ['ui'] },
  { packages: /^(i18next|react-i18next)$/, parts: ['i18n', ...SCREEN] },
  { packages: /^(react|react-dom)$/, parts: ['api', 'i18n', ...SCREEN] },
];

/** The gateway with the mock server behind it. */
const DEMO = 'gateway/demo.ts';

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const below = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(`${folder}/`);

function layerOf(file: string): string | null {
  const [src, layer = '', ...rest] = file.split('/');
  return src === 'src' && rest.length > 0 ? layer : null;
}

export const RULES: readonly Rule[] = [
  {
    name: 'layers',
    why: 'lib <- domain <- api <- ui <- forms <- rooms <- app; a room takes nothing from another: what two need belongs below, what one shows of another is put in by app',
    breaks: ({ from, to, typeOnly }) => {
      const layer = layerOf(from);
      if (layer === null || !to.startsWith('src/') || below(to, `src/${layer}`)) return false;
      if (layer === 'i18n' && below(to, 'src/domain')) return !typeOnly;
      return !(LAYERS[layer] ?? []).some((allowed) => below(to, `src/${allowed}`));
    },
  },
  {
    name: 'servers-share',
    why: 'mock-server and gateway take from src only what crosses the wire and what it means',
    breaks: ({ from, to }) =>
      /^(mock-server|gateway)\//.test(from) &&
      to.startsWith('src/') &&
      !SHARED.some((folder) => below(to, folder)),
  },
  {
    name: 'judge-apart',
    why: 'the mock server judges the client: no rule of src/domain decides how it behaves',
    breaks: ({ from, to, typeOnly }) =>
      below(from, 'mock-server') &&
      !isTest(from) &&
      !typeOnly &&
      below(to, 'src/domain') &&
      !MOCK_TAKES.has(to),
  },
  {
    name: 'servers-apart',
    why: 'the mock server stands alone; the gateway takes it in demo.ts only, which the gateway for production has no part of',
    breaks: ({ from, to }) =>
      (below(from, 'mock-server') && below(to, 'gateway')) ||
      (below(from, 'gateway') &&
        !isTest(from) &&
        (to === DEMO || (below(to, 'mock-server') && from !== DEMO))),
  },
  {
    name: 'app-alone',
    why: 'nothing in src takes from the servers, the scripts or the tests in the browser',
    breaks: ({ from, to }) =>
      from.startsWith('src/') && /^(mock-server|gateway|scripts|e2e|bench)\//.test(to),
  },
  {
    name: 'package-place',
    why: 'a library has its place: MUI on the screen, no React in domain and lib',
    breaks: ({ from, to }) => {
      if (!from.startsWith('src/') || !to.startsWith('npm:')) return false;
      const place = PACKAGES.find(({ packages }) => packages.test(to.slice('npm:'.length)));
      return place !== undefined && !place.parts.some((part) => below(from, `src/${part}`));
    },
  },
  {
    name: 'no-node',
    why: 'what runs in the browser has no Node',
    breaks: ({ from, to }) => from.startsWith('src/') && !isTest(from) && to.startsWith('node:'),
  },
  {
    name: 'no-tests',
    why: 'the program takes nothing from its tests',
    breaks: ({ from, to }) =>
      isTest(to) ||
      (!isTest(from) && /\/(testing|testdata)\//.test(to) && !/\/testing\//.test(from)),
  },
  {
    name: 'no-barrels',
    why: 'import from the file that has it: files that pass on hide what depends on what',
    breaks: ({ to, reExport }) =>
      reExport || /^(src|mock-server|gateway)\/.*\/index\.tsx?$/.test(to),
  },
  {
    name: 'no-missing',
    why: 'there is no such file',
    breaks: ({ to }) => to.startsWith('missing:'),
  },
];

/** Everything that breaks a rule, cycles included. */
export function findViolations(graph: Graph): Violation[] {
  const broken = graph.edges.flatMap((edge) =>
    RULES.filter((rule) => rule.breaks(edge)).map(({ name, why }): Violation => ({
      rule: name,
      why,
      from: edge.from,
      line: edge.line,
      to: edge.to,
    })),
  );
  return [...broken, ...findCycles(graph), ...findFolderCycles(graph)];
}

/** The imports that close a circle, those of types included: each file must be understood without the ones above it. */
function findCycles(graph: Graph): Violation[] {
  const next = new Map<string, Edge[]>(graph.files.map((file) => [file, []]));
  for (const edge of graph.edges) next.get(edge.from)?.push(edge);
  const done = new Set<string>();
  const path: string[] = [];
  const found: Violation[] = [];
  const visit = (file: string): void => {
    path.push(file);
    for (const edge of next.get(file) ?? []) {
      const start = path.indexOf(edge.to);
      if (start !== -1) {
        const circle = [...path.slice(start), edge.to].join(' > ');
        found.push({ rule: 'no-cycles', why: circle, from: file, line: edge.line, to: edge.to });
      } else if (!done.has(edge.to)) visit(edge.to);
    }
    path.pop();
    done.add(file);
  };
  for (const file of graph.files) if (!done.has(file)) visit(file);
  return found;
}

/** The folders beside each other that an import goes between: the two that their common folder has; null within one. */
function neighbours({ from, to }: Edge): readonly [string, string] | null {
  const [one, other] = [from.split('/'), to.split('/')];
  let depth = 0;
  while (one[depth] !== undefined && one[depth] === other[depth]) depth += 1;
  // A file beside a folder is no folder.
  if (depth >= one.length - 1 || depth >= other.length - 1) return null;
  return [one.slice(0, depth + 1).join('/'), other.slice(0, depth + 1).join('/')];
}

/** Folders beside each other that need each other are one: each must be understood without the ones above it. Tests may look anywhere. */
function findFolderCycles({ edges }: Graph): Violation[] {
  const next = new Map<string, Map<string, Edge>>();
  for (const edge of edges) {
    const pair = edge.from.startsWith('src/') && !isAside(edge.from) ? neighbours(edge) : null;
    if (pair === null || !edge.to.startsWith('src/')) continue;
    const [one, other] = pair;
    const known = next.get(one) ?? new Map<string, Edge>();
    if (!known.has(other)) known.set(other, edge);
    next.set(one, known);
  }
  const done = new Set<string>();
  const path: string[] = [];
  const found: Violation[] = [];
  const visit = (folder: string): void => {
    path.push(folder);
    for (const [other, { from, line, to }] of next.get(folder) ?? []) {
      const start = path.indexOf(other);
      if (start !== -1) {
        const why = [...path.slice(start), other].join(' > ');
        found.push({ rule: 'no-folder-cycles', why, from, line, to });
      } else if (!done.has(other)) visit(other);
    }
    path.pop();
    done.add(folder);
  };
  for (const folder of next.keys()) if (!done.has(folder)) visit(folder);
  return found;
}

const isAside = (file: string): boolean => isTest(file) || /\.fixture\.|\/testing\//.test(file);
