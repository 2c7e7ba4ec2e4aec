import { z } from 'zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });

export type Lock = z.infer<typeof lockSchema>;
type LockedPackage = z.infer<typeof packageSchema>;

/** Reads `package-lock.json`; what is not of interest here stays as it is. */
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

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * The platform that the name of a native package tells (`binding-linux-arm64-musl`), as npm writes it down. Without
 * it npm would try to install the package everywhere.
 */
export function platformOf(name: string): { os?: string[]; cpu: string[]; libc?: string[] } | null {
  const words = name.split(/[-/@]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) return null;
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    cpu: [cpu],
    ...(os === undefined ? {} : { os: [os] }),
    ...(libc === undefined || os !== 'linux' ? {} : { libc: [libc] }),
  };
}

/** The lock file with every package that is left out, by exact version and platform; they have no checksum. */
export function completeLock(lock: Lock): Lock {
  const added = findMissing(lock).flatMap(({ name, version, wantedBy }) => {
    const platform = platformOf(name);
    if (platform === null) throw new Error(`${name} is left out, and its name tells no platform`);
    const dev = wantedBy.dev === true ? { dev: true } : {};
    return [[`node_modules/${name}`, { version, ...dev, optional: true, ...platform }] as const];
  });
  const packages = Object.fromEntries(
    [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return { ...lock, packages };
}
