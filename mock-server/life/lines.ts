import { isJsonObject } from '@/lib/json';
import type { FileHeader, FormatLine, LogLevel, StageLog } from '../log/types';
import type { FailureCause, ProvisionRecord, Work, World } from '../model';
import type { OneObjects } from '../wire';

/** What writes the text of the log; given by the server, so that a test can watch a plain one. */
export interface LogWriter {
  readonly stageLog: StageLog;
  readonly formatLine: FormatLine;
  readonly fileHeader: FileHeader;
}

/** Writes a line of OneForm's own. */
export function writeLine(
  writer: LogWriter,
  record: ProvisionRecord,
  ms: number,
  level: LogLevel,
  text: string,
): void {
  record.log.append(writer.formatLine(ms, level, text));
}

/** All that the log generator wants to know of a stage. */
export function stageLines(
  writer: LogWriter,
  world: World,
  record: ProvisionRecord,
  stage: {
    readonly work: Work;
    readonly endsAt: number;
    readonly after: OneObjects;
    readonly failure: FailureCause | null;
  },
): ReturnType<StageLog> {
  const { body } = record;
  const provider = world.providers.get(body.provider_id);
  const connection = provider?.body.connection;
  return writer.stageLog(stage.work.stage, {
    provisionId: record.id,
    provisionName: body.name,
    providerName: provider?.body.name ?? '',
    driverId: record.driverId,
    deployment: body.deployment_file,
    values: body.user_inputs_values,
    connection: isJsonObject(connection) ? connection : {},
    operation: stage.work.operation,
    before: body.one_objects,
    after: stage.after,
    failure: stage.failure,
    isUpdate: record.terraform === 'applied',
    isPartlyApplied: record.terraform === 'started',
    startedAt: stage.work.startedAt,
    endsAt: stage.endsAt,
  });
}
