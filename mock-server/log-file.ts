import { Buffer } from 'node:buffer';

import type { LogFile } from './model';

/**
 * A log file in memory. `initial` may be a function: a seed of 2,000 provisions then writes only the
 * files that somebody reads.
 */
export function createLogFile(initial: string | (() => string)): LogFile {
  let content: Buffer | null = null;
  const load = (): Buffer => {
    content ??= Buffer.from(typeof initial === 'string' ? initial : initial(), 'utf8');
    return content;
  };
  return {
    bytes: load,
    append: (text) => {
      content = Buffer.concat([load(), Buffer.from(text, 'utf8')]);
    },
  };
}
