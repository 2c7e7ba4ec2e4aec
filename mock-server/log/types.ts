import type { FailureCause, Operation, Stage } from '../model';
import type { OneObjects } from '../wire';
import type { JsonObject } from '@/lib/json';

/** The levels of OneForm's logger, as they stand in a line: `[I]`. */
export type LogLevel = 'I' | 'D' | 'E' | 'W';

/** One line before it is written: no time, no line feed, no indentation (the server strips it). */
export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
}

/** All that the log of one stage depends on. */
export interface StageContext {
  readonly provisionId: number;
  readonly provisionName: string;
  readonly providerName: string;
  /** The driver's folder name (`aws`). */
  readonly driverId: string;
  /** `deployment_file` of the provision (`ssh_cluster`). */
  readonly deployment: string;
  readonly values: JsonObject;
  /** The provider's connection values; only what is no secret may be written (a region, a project). */
  readonly connection: JsonObject;
  readonly operation: Operation;
  /** The objects when the stage begins, and as they will be when it has ended well. */
  readonly before: OneObjects;
  readonly after: OneObjects;
  /** Null: the stage ends well. */
  readonly failure: FailureCause | null;
  /** Terraform has run to its end before: a build is then an update. */
  readonly isUpdate: boolean;
  /**
   * An apply failed before (`terraform: 'started'`): what it made, all but the hosts, is there and is
   * refreshed instead of made again.
   */
  readonly isPartlyApplied?: boolean;
  /** When the stage begins and ends, in milliseconds since the epoch: Ansible prints times of its own. */
  readonly startedAt: number;
  readonly endsAt: number;
}

/**
 * The lines that a stage writes between the line of the state change that begins it and the one that
 * ends it, both of which the engine writes. The same context gives the same lines.
 */
export type StageLog = (stage: Stage, context: StageContext) => readonly LogLine[];

/**
 * The other functions of this folder, besides `stageLog: StageLog` in `log/stage-log.ts`:
 * `formatLine(time, level, text)` and `fileHeader(time)` in `log/format.ts`, each ending in a line feed.
 */
export type FormatLine = (timeMs: number, level: LogLevel, text: string) => string;
export type FileHeader = (timeMs: number) => string;
