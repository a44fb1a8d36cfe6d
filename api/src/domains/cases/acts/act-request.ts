import type { ActInput, AdvanceRow } from '../../../platform/flow/index.ts';
import type { CaseSelection } from './selection.ts';

/** Most records that are answered at once; more go to the background (`batch.max`, 01 §7.4; 00-common "batches"). */
export const BATCH_MAX = 200;
/** What a person asks to be done with some records. */
export interface ActRequest {
  action: string;
  rows: readonly AdvanceRow[];
  requestId: string;
  input: ActInput;
  confirmed: boolean;
  /** Instead of rows: everything that a queue and its filter hold. */
  selection?: CaseSelection | undefined;
}
