import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { releaseChangelog } from './release/changelog';

/** A step of `npm version`, which commits and tags after it: gives the changelog the new version. */
const version = process.env['npm_package_version'];
if (version === undefined) throw new Error('Run "npm version", which runs this.');
const file = path.resolve(import.meta.dirname, '..', 'CHANGELOG.md');
const today = new Date().toISOString().slice(0, 10);
writeFileSync(file, releaseChangelog(readFileSync(file, 'utf8'), version, today));
