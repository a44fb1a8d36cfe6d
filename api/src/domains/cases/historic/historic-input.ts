import type { HistoricCriteriaInput } from './criteria.ts';
import type { HistoricTool } from './tools.ts';

/** The common input of a run, as its batch keeps it. */
export interface HistoricInput {
  tool: HistoricTool;
  criteria: HistoricCriteriaInput;
  reasonCode: string;
  reasonText?: string | undefined;
  /** `historic.notifyApplicants` as it stood when the list was made: what the second person approved holds. */
  notify: boolean;
}
