import { parseArgs } from 'node:util';

export const USAGE = `OneProvision GUI: serves the app, and forwards to OneForm.

Usage: node dist/gateway/main.js [--help | --version]

All settings are environment variables, explained in docs/operations.md. The least is where OneForm is:

  ONEFORM_URL=http://127.0.0.1:13013 node dist/gateway/main.js`;

/** @throws Error that names an argument that is not known */
export function readOrder(args: readonly string[]): 'help' | 'version' | 'serve' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  });
  if (values.help) return 'help';
  return values.version ? 'version' : 'serve';
}
