import type { ActInput, AdvanceRow } from '../../../platform/flow/index.ts';
import type { CaseSelection } from './selection.ts';

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
