import { randomUUID } from 'node:crypto';
import type { PlacedDuplicate, PlacedEntitlement, PlacedPlan, PlacedRule, PlacedWarning } from '../places.ts';
import type { PlacedApplication } from './application-world.ts';
import type { PlacedReduction } from './bereavement-world.ts';
import type { PlacedCadre } from './cadre-world.ts';
import type { PlacedCare } from './care-world.ts';
import type { PlacedMedical } from './medical-world.ts';
import type { PlacedMoney } from './money-world.ts';
import type { PlacedOffsite } from './offsite-world.ts';
import type { PlacedPad } from './pad-calls.ts';
import type { PlacedReview } from './review-world.ts';
import type { PlacedRun } from './run-world.ts';
import type { PlacedTraining } from './training-world.ts';

/** The ids of one of each, all of one place. */
export interface Target
  extends PlacedEntitlement,
    PlacedDuplicate,
    PlacedRule,
    PlacedPlan,
    PlacedWarning,
    PlacedApplication,
    PlacedOffsite,
    PlacedPad,
    PlacedTraining,
    PlacedReview,
    PlacedMedical,
    PlacedMoney,
    PlacedRun,
    PlacedCadre,
    PlacedCare,
    PlacedReduction {
  caseId: string;
  subCaseId: string;
  pushId: string;
  differenceId: string;
  archiveId: string;
  noticeId: string;
  inspectionId: string;
  forcedId: string;
  reopenId: string;
}

/** Operations by path: the document, and which id of the target it takes. */
export type Calls = Readonly<Record<string, (t: Target) => [document: string, variables: Record<string, unknown>]>>;

/** The same id for everything. */
export const everything = (id: string): Target => ({
  caseId: id,
  counterId: id,
  padId: id,
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
  applicationId: id,
  projectId: id,
  roundId: id,
  inspectionId: id,
  warningId: id,
  offsiteId: id,
  runId: id,
  runTraineeId: id,
  classId: id,
  memberId: id,
  lineId: id,
  sessionId: id,
  attendanceId: id,
  correctionId: id,
  leaveId: id,
  completionId: id,
  slotId: id,
  checkId: id,
  institutionId: id,
  qualificationId: id,
  teacherId: id,
  venueId: id,
  markId: id,
  changeId: id,
  proposalId: id,
  evaluationId: id,
  receptionId: id,
  negativeId: id,
  replyId: id,
  orderId: id,
  subsidyId: id,
  sheetId: id,
  sheetLineId: id,
  ledgerId: id,
  ledgerLineId: id,
  reversalId: id,
  fundPaymentId: id,
  payoutId: id,
  amendmentId: id,
  cadreId: id,
  cadreApplicationId: id,
  cadreImportId: id,
  cadreTransferId: id,
  cadreComparisonId: id,
  cadreDifferenceId: id,
  pensionBatchId: id,
  medicalDistrictId: id,
  medicalStreetId: id,
  medicalRowId: id,
  followUpId: id,
  followUpNeedId: id,
  followUpRecordId: id,
  employerListId: id,
  reserveId: id,
  reserveBatchId: id,
  oneOffSubsidyId: id,
  paymentBatchId: id,
  paymentItemId: id,
  reconciliationId: id,
  payableId: id,
  adjustmentId: id,
  ministryReportId: id,
  stopOrderId: id,
  deathMatchId: id,
  deathRecordId: id,
  deathFaultId: id,
  reductionId: id,
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
