/** What other lines of business may use of the One-Thing cases. */

export { endMatters, listOpenMatters } from './acts/end-matters.ts';
export { lockCases } from './acts/lock-cases.ts';
export { applyOnline, type OnlineApplication } from './applicant/apply-online.ts';
export { type CaseOfDischarge, findDischarge } from './applicant/find-discharge.ts';
export {
  caseExists,
  caseReasonTitle,
  caseStateTitle,
  findOwnCase,
  listOwnCases,
  type OwnCase,
  type OwnMatter,
  parentsOf,
  subCaseStateTitle,
} from './applicant/own-cases.ts';
export {
  type OnlineAmendment,
  resubmitOnline,
  type Supply,
  supplyOnline,
} from './applicant/resubmit-online.ts';
export { findReturnedCase, RETURNED_WORDS, type ReturnedCase } from './applicant/returned-cases.ts';
export {
  AGREEMENT_VERSION,
  type ApplicationForm,
  applicationForm,
  bundleMaterials,
  findMaterial,
  formSections,
} from './application/index.ts';
export { REPORTING_MATTER } from './case-facts.ts';
export { readCase } from './case-page.ts';
export { generalLimits } from './collection/uploads/general-limits.ts';
export { type UploadLimits, uploadLimits } from './collection/uploads/limits.ts';
export { WithdrawReasonEnum } from './duplicates/lists/hit.enums.ts';
export type { WithdrawReason } from './duplicates/reasons.ts';
export { requestWithdrawal } from './duplicates/withdrawals/request-withdrawal.ts';
export { bundleLimitText } from './matters/bundle-limit.ts';
export {
  isForSingle,
  loadMatters,
  type Matter,
  MatterType,
  matterConditionText,
  SubCaseMode,
  selectMatters,
  viewMatter,
} from './matters/index.ts';
export { listWindows, windowsOfSubCases } from './offline/matters/windows.ts';
export { type EndedPlacement, endOf, listEndedPlacements } from './placement-end.ts';
export { paysAccount, readAccount, replaceAccount, setAccountPending } from './registration/bank-account.ts';
export {
  type AccountChange,
  answerData,
  onAccountChange,
  onApplicationMessage,
  onCaseSteps,
  onSubCaseSteps,
} from './registration/hooks.ts';
export { restoreFields } from './registration/restore-fields.ts';
export { readFilledForms, readForms } from './registration/sealed-form.ts';
export {
  onMatterReviewInvitation,
  onReviewInvitation,
  type ReviewedService,
  readReviewedServices,
  requireReviewedService,
} from './reviewed-service.ts';
export { CaseStatFilterInput, comparesDistricts, readPeriod, statWhere } from './statistics/period.ts';
export { supplementsUntil } from './supplement-until.ts';
export { type FurtherRecord, type FurtherWatched, watchFurther } from './warnings/facts/further-watched.ts';
