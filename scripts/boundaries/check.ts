import path from 'node:path';

import { readGraph } from './graph';
import { findViolations } from './rules';

/** `npm run boundaries`: who imports whom, against the layers of the design. */
const root = path.resolve(import.meta.dirname, '..', '..');
const graph = readGraph(root, ['src', 'mock-server', 'gateway', 'scripts', 'e2e', 'bench']);
const violations = findViolations(graph);
for (const { rule, why, from, line, to } of violations) {
  console.error(`${from}:${line} imports ${to}\n  ${rule}: ${why}`);
}
console.log(
  `${graph.files.length} files, ${graph.edges.length} imports, ${violations.length} against the rules`,
);
if (violations.length > 0 || graph.files.length === 0) process.exitCode = 1;
