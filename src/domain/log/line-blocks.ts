import type { LogLine } from '@/domain/log/line';

/**
 * The lines of a log as an immutable list that grows at its end and may lose its beginning. Lines lie in
 * blocks, so that an append copies one block and the short list of blocks, however long the log is.
 */
export interface LineBlocks {
  /** Lines held. */
  readonly length: number;
  /** Lines that were there and are not held any more, from the beginning of the file. */
  readonly dropped: number;
  readonly blocks: readonly (readonly LogLine[])[];
}

export const BLOCK_SIZE = 1_024;

export const NO_LINES: LineBlocks = { length: 0, dropped: 0, blocks: [] };

/** The line at `index` among those held; undefined past either end. All blocks but the last are full. */
export function lineAt({ blocks, length }: LineBlocks, index: number): LogLine | undefined {
  if (index < 0 || index >= length) return undefined;
  return blocks[Math.floor(index / BLOCK_SIZE)]?.[index % BLOCK_SIZE];
}

/** The last `count` lines held, oldest first. */
export function lastLines(lines: LineBlocks, count: number): readonly LogLine[] {
  return linesBetween(lines, lines.length - count, lines.length);
}

/** The lines from `start` to `end` (not included), among those held. */
export function linesBetween(lines: LineBlocks, start: number, end: number): readonly LogLine[] {
  const found: LogLine[] = [];
  for (let index = Math.max(0, start); index < Math.min(end, lines.length); index += 1) {
    const line = lineAt(lines, index);
    if (line !== undefined) found.push(line);
  }
  return found;
}

/** Appends lines; beyond `limit` whole blocks are dropped from the beginning. */
export function appendLines(
  lines: LineBlocks,
  added: readonly LogLine[],
  limit: number,
): LineBlocks {
  if (added.length === 0) return lines;
  const blocks = [...lines.blocks];
  let taken = 0;
  const last = blocks.at(-1);
  if (last !== undefined && last.length < BLOCK_SIZE) {
    taken = Math.min(BLOCK_SIZE - last.length, added.length);
    blocks[blocks.length - 1] = [...last, ...added.slice(0, taken)];
  }
  for (; taken < added.length; taken += BLOCK_SIZE) {
    blocks.push(added.slice(taken, taken + BLOCK_SIZE));
  }
  const length = lines.length + added.length;
  const surplus = Math.min(
    Math.max(0, Math.ceil((length - limit) / BLOCK_SIZE)),
    blocks.length - 1,
  );
  return {
    blocks: blocks.slice(surplus),
    length: length - surplus * BLOCK_SIZE,
    dropped: lines.dropped + surplus * BLOCK_SIZE,
  };
}

/** The same list with another last line. */
export function replaceLast(lines: LineBlocks, line: LogLine): LineBlocks {
  const last = lines.blocks.at(-1);
  if (last === undefined) return lines;
  const block = last.with(last.length - 1, line);
  return { ...lines, blocks: lines.blocks.with(lines.blocks.length - 1, block) };
}
