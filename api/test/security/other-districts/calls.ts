import { randomUUID } from 'node:crypto';
import type { PlacedDuplicate, PlacedEntitlement, PlacedPlan, PlacedRule, PlacedWarning } from '../places.ts';

/** The ids of one of each, all of one place. */
export interface Target extends PlacedEntitlement, PlacedDuplicate, PlacedRule, PlacedPlan, PlacedWarning {
  caseId: string;
  subCaseId: string;
  pushId: string;
  differenceId: string;
  archiveId: string;
  noticeId: string;
  forcedId: string;
  reopenId: string;
}

/** Operations by path: the document, and which id of the target it takes. */
export type Calls = Readonly<Record<string, (t: Target) => [document: string, variables: Record<string, unknown>]>>;

/** The same id for everything. */
export const everything = (id: string): Target => ({
  caseId: id,
  subCaseId: id,
  pushId: id,
  differenceId: id,
  candidateId: id,
  batchId: id,
  confirmationId: id,
  placementRecordId: id,
  personId: id,
  hitId: id,
  withdrawalId: id,
  planId: id,
  interventionId: id,
  archiveId: id,
  noticeId: id,
  ruleId: id,
  ruleVersionId: id,
  forcedId: id,
  reopenId: id,
  warningId: id,
});

/** What acts on several records answer with. */
export const OUTCOME = '{ rows { title result code message } }';

/** An act on records of any kind. */
export const step = (action: string, id: string) => ({ action, requestId: randomUUID(), rows: [{ id, version: 1 }] });

/** An act on cases, with what some of them ask for. */
export const act = (action: string, id: string) => ({
  action,
  requestId: randomUUID(),
  rows: [{ id, version: 1 }],
  reasonCode: 'R01',
  confirmed: true,
});
