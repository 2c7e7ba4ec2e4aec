import { read } from '@/api/read';
import { operationPath } from '@/api/send';
import type { Transport } from '@/api/transport/transport';
import { parseLogPage, parseLogPoll } from '@/api/wire/log';
import type { ProvisionId } from '@/domain/ids';
import type { LogChunk } from '@/domain/log/wire-line';

/** Where a log is read from, in one way or another. */
export interface LogSource {
  /**
   * What came after an offset, in bytes of the file; an offset before it where the file was cut.
   *
   * @param ended the provision is at rest: no line is still being written
   */
  readonly after: (pos: number, ended: boolean, signal: AbortSignal) => Promise<LogChunk>;
  /** How many lines the file has; null where `after` sees by itself that it was cut. */
  readonly countLines: ((signal: AbortSignal) => Promise<number>) | null;
  /** How much one question costs, in bytes; 0 where it is no more than what is new. */
  readonly weight: () => number;
}

/** By `/logs/poll` where the transport has it; else the whole log each time, of which what is known is dropped. */
export function logSource(transport: Transport, id: ProvisionId): LogSource {
  return transport.capabilities.has('log_tail')
    ? tailSource(transport, id)
    : wholeSource(transport, id);
}

const logs = (id: ProvisionId): string => operationPath('provisions', id, 'logs');

function tailSource(transport: Transport, id: ProvisionId): LogSource {
  return {
    after: async (pos, _ended, signal) =>
      read(
        transport,
        { method: 'GET', path: `${logs(id)}/poll`, query: { pos }, signal },
        parseLogPoll,
      ),
    countLines: async (signal) => {
      const request = { method: 'GET', path: logs(id), query: { per_page: 1 }, signal } as const;
      return (await read(transport, request, parseLogPage)).totalLines;
    },
    weight: () => 0,
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function wholeSource(transport: Transport, id: ProvisionId): LogSource {
  let first: string | null = null;
  let size = 0;
  return {
    after: async (pos, ended, signal) => {
      const request = { method: 'GET', path: logs(id), query: { all: true }, signal } as const;
      const { lines } = await read(transport, request, parseLogPage);
      const texts = lines.map(({ text }) => text);
      const bytes = encoder.encode(texts.map((text) => `${text}\n`).join(''));
      const isCut = bytes.length < pos || (pos > 0 && texts[0] !== first);
      [first, size] = [texts[0] ?? null, bytes.length];
      if (isCut) return { pos: 0, lines: [] };
      // Whether the last line has its end is not told: while lines come it may still be written.
      const end = ended ? bytes.length : bytes.length - 1;
      if (end <= pos) return { pos, lines: [] };
      const news = decoder.decode(bytes.subarray(pos, end));
      const fresh = (ended ? news.slice(0, -1) : news).split('\n');
      return { pos: end, lines: fresh.map((text) => ({ level: 'debug', text })) };
    },
    countLines: null,
    weight: () => size,
  };
}
