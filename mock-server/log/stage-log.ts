import { configuringProvisionLines } from './ansible';
import { configuringOneLines, deprovisioningOneLines } from './opennebula';
import { applyingLines, initLines, planningLines } from './terraform-build';
import { deprovisioningLines } from './terraform-destroy';
import type { Stage } from '../model';
import type { LogLine, StageContext, StageLog } from './types';

const LINES: Readonly<Record<Stage, (context: StageContext) => readonly LogLine[]>> = {
  INIT: initLines,
  PLANNING: planningLines,
  APPLYING: applyingLines,
  CONFIGURING_ONE: configuringOneLines,
  CONFIGURING_PROVISION: configuringProvisionLines,
  DEPROVISIONING_ONE: deprovisioningOneLines,
  DEPROVISIONING: deprovisioningLines,
};

/** Everything that a stage writes, in the words of the tool that does its work. */
export const stageLog: StageLog = (stage, context) => LINES[stage](context);
