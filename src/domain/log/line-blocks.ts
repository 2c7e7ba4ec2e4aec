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
  /** Whether some of them have nothing of their own to show (`LogLine.moved`). */
  readonly moved: boolean;
  readonly blocks: readonly (readonly LogLine[])[];
}

export const BLOCK_SIZE = 1_024;

export const NO_LINES: LineBlocks = { length: 0, dropped: 0, moved: false, blocks: [] };

/** The line at `index` among those held; undefined past either end. All blocks but the last are full. */
export function lineAt({ blocks, length }: LineBlocks, index: number): LogLine | undefined {
  if (index < 0 || index >= length) return undefined;
  return blocks[Math.floor(index / BLOCK_SIZE)]?.[index % BLOCK_SIZE];
}

/** The last `count` lines held, oldest first. */
export function lastLines(lines: LineBlocks, count: number): readonly LogLine[] {
  return linesBetween(lines, lines.length - count, lines.length);
}

/** The last `count` lines that have something to show, oldest first. */
export function lastShownLines(lines: LineBlocks, count: number): readonly LogLine[] {
  const found: LogLine[] = [];
  for (let index = lines.length - 1; index >= 0 && found.length < count; index -= 1) {
    const line = lineAt(lines, index);
    if (line !== undefined && line.moved !== true) found.unshift(line);
  }
  return found;
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

/** The number of a line up to which both lists hold the same lines, as far as both hold them; not included. */
export function firstChange(before: LineBlocks, after: LineBlocks): number {
  const gone = (after.dropped - before.dropped) / BLOCK_SIZE;
  const index = after.blocks.findIndex((block, at) => block !== before.blocks[at + gone]);
  return after.dropped + 1 + (index === -1 ? after.length : index * BLOCK_SIZE);
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
    moved: lines.moved || added.some(({ moved }) => moved === true),
  };
}

/** The same list with a line of the same number as it is now; unchanged when it is not held any more. */
export function replaceLine(lines: LineBlocks, line: LogLine): LineBlocks {
  const index = line.number - 1 - lines.dropped;
  if (index < 0 || index >= lines.length) return lines;
  const at = Math.floor(index / BLOCK_SIZE);
  const block = lines.blocks[at]?.with(index % BLOCK_SIZE, line);
  return block === undefined ? lines : { ...lines, blocks: lines.blocks.with(at, block) };
}
