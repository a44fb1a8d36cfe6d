import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { SpotResult } from './propose.ts';

/** A step of a check with what it is about. */
export interface Checked extends FlowChange {
  runId: string;
  runName: string;
  result: SpotResult;
  problems: readonly string[];
  deadline: string | null;
  institutionId: string;
  institutionName: string;
  institutionOrgId: string;
}
