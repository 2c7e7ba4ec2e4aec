import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `npm run -s bench -- NAME`: runs `NAME.ts` of the folder above; all of them, one after the other, without a name. */
const folder = path.resolve(import.meta.dirname, '..');
const files = await readdir(folder);
const names = files
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : names.toSorted()) {
    await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
  }
}
