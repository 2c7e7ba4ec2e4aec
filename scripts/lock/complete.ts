import { z } from 'zod';

import { isJsonObject, type JsonObject } from '@/lib/json';

const packageSchema = z.object({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

/** The file as it is, to write it back with its fields in their order. */
const lockShape = z.custom<JsonObject & { readonly packages: JsonObject }>(
  (value) => isJsonObject(value) && isJsonObject(value['packages']),
);

export type Lock = z.infer<typeof lockSchema>;
type LockedPackage = z.infer<typeof packageSchema>;

/** What matters here of `package-lock.json`. */
export function parseLock(text: string): Lock {
  return lockSchema.parse(JSON.parse(text));
}

/** An optional package that another one names, and that the lock file does not hold. */
export interface Missing {
  readonly name: string;
  readonly version: string;
  readonly wantedBy: LockedPackage;
}

/**
 * The optional packages that the lock file leaves out: `npm ci` refuses such a file. npm leaves them out where the
 * registry does not have them, as mirrors that hold one platform only.
 */
export function findMissing({ packages }: Lock): Missing[] {
  return Object.entries(packages).flatMap(([place, wantedBy]) =>
    Object.entries(wantedBy.optionalDependencies ?? {})
      .filter(([name]) => !isHeld(packages, place, name))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/** Looks where Node would: beside the package, and in each folder above. */
function isHeld(packages: Lock['packages'], place: string, name: string): boolean {
  const folders = place.split('/node_modules/');
  return (
    folders.some((_folder, index) => {
      const above = folders.slice(0, folders.length - index).join('/node_modules/');
      return `${above === '' ? '' : `${above}/`}node_modules/${name}` in packages;
    }) || `node_modules/${name}` in packages
  );
}

const SYSTEMS = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openharmony',
  'sunos',
  'win32',
]);
const PROCESSORS = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]);

/**
 * The platform that the name of a native package tells (`binding-linux-arm64-musl`), as npm writes it down. Without
 * it npm would try to install the package everywhere.
 */
export function platformOf(name: string): JsonObject | null {
  const words = name.split(/[-/@]/);
  const os = words.find((word) => SYSTEMS.has(word));
  const cpu = words.find((word) => PROCESSORS.has(word));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) return null;
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    cpu: [cpu],
    ...(os === undefined ? {} : { os: [os] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
  };
}

/** Entries for the packages that are left out, by exact version and platform; they have no checksum. */
function entriesFor(missing: readonly Missing[]): JsonObject {
  return Object.fromEntries(
    missing.map(({ name, version, wantedBy }) => {
      const platform = platformOf(name);
      if (platform === null) throw new Error(`${name} is left out, and its name tells no platform`);
      const dev = wantedBy.dev === true ? { dev: true } : {};
      return [`node_modules/${name}`, { version, ...dev, optional: true, ...platform }];
    }),
  );
}

/** The text of the lock file with every package that is left out, the rest as it was. */
export function completeLock(text: string): string {
  const lock = lockShape.parse(JSON.parse(text));
  const entries = { ...lock.packages, ...entriesFor(findMissing(parseLock(text))) };
  const packages = sortedByName(entries);
  return `${JSON.stringify({ ...lock, packages }, null, 2)}\n`;
}

function sortedByName(entries: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.keys(entries)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map((name) => [name, entries[name] ?? null]),
  );
}
