/** The level that OneForm found in a line; a search for `[E]` anywhere in it, so it may be wrong. */
export type ServerLevel = 'info' | 'debug' | 'error' | 'warn';

/** One line as `/logs` and `/logs/poll` send it: time, level letter and text in one. */
export interface WireLogLine {
  readonly level: ServerLevel;
  readonly text: string;
}

/** What a poll brought: the lines between the offset that was asked for and `pos`, both in bytes. */
export interface LogChunk {
  readonly pos: number;
  readonly lines: readonly WireLogLine[];
}

/** One page of a log; page 1 is the newest. */
export interface LogPage {
  readonly page: number | null;
  readonly totalPages: number | null;
  readonly totalLines: number;
  readonly lines: readonly WireLogLine[];
}
