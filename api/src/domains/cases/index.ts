/** What other lines of business may use of the One-Thing cases. */
export { applyOnline, type OnlineApplication } from './applicant/apply-online.ts';
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
export {
  AGREEMENT_VERSION,
  type ApplicationForm,
  applicationForm,
  bundleMaterials,
  findMaterial,
  formSections,
  MAX_APPLICATION_FILES,
} from './application/index.ts';
export { REPORTING_MATTER } from './case-facts.ts';
export { readCase } from './case-page.ts';
export { type UploadLimits, uploadLimits } from './collection/uploads/limits.ts';
export { WithdrawReasonEnum } from './duplicates/lists/hit.enums.ts';
export type { WithdrawReason } from './duplicates/reasons.ts';
export { requestWithdrawal } from './duplicates/withdrawals/request-withdrawal.ts';
export { bundleLimitText } from './matters/bundle-limit.ts';
export { loadMatters, type Matter, MatterType, SubCaseMode, selectMatters, viewMatter } from './matters/index.ts';
export { listWindows } from './offline/matters/windows.ts';
export { answerData, onApplicationMessage, onCaseSteps, onSubCaseSteps } from './registration/hooks.ts';
export { restoreFields } from './registration/restore-fields.ts';
export { readForms } from './registration/sealed-form.ts';
export {
  onMatterReviewInvitation,
  onReviewInvitation,
  type ReviewedService,
  readReviewedServices,
  requireReviewedService,
} from './reviewed-service.ts';
export { CaseStatFilterInput, comparesDistricts, readPeriod, statWhere } from './statistics/period.ts';
export { type FurtherRecord, type FurtherWatched, watchFurther } from './warnings/facts/further-watched.ts';
