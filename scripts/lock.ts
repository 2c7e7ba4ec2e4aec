import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { completeLock, findMissing, parseLock } from './lock/complete';

/** `npm run lock`, after adding a package: completes `package-lock.json` where the registry holds one platform only. */
const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
const text = readFileSync(file, 'utf8');
const missing = findMissing(parseLock(text));
if (missing.length > 0) writeFileSync(file, completeLock(text));
console.log(`${missing.length} packages of other platforms added`);
