import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { findReason, remainingOf } from '../../../platform/flow/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { regionTitle, titleOf } from '../../people/index.ts';
import { caseFlow } from '../case.flow.ts';
import type { CaseType, SubCaseType } from '../case.type.ts';
import { CLOSED_STATES } from '../case-facts.ts';
import { FINISH_REASONS } from '../reasons.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import type { CaseRow, SubCaseListRow, SubCaseRow } from './case-row.ts';
import { summarise } from './summary.ts';

const DAY_MS = 86_400_000;
const MODES: Readonly<Record<string, string>> = { ONLINE: '线上', OFFLINE: '线下办理', NO_APPLICATION: '免申即享' };

/** What takes computing is a getter: a list pays only for what it is asked for. */
export function viewSubCase(row: SubCaseRow | SubCaseListRow, now: Date): SubCaseType {
  return {
    row: 'eventSeq' in row ? row : undefined,
    id: row.id,
    version: row.version,
    caseId: row.caseId,
    bjNo: row.bjNo,
    matterCode: row.matterCode ?? '',
    matterName: row.matterName,
    mode: row.mode,
    modeTitle: MODES[row.mode] ?? row.mode,
    ownerType: row.ownerType,
    ownerName: row.ownerName,
    status: row.state,
    statusTitle: subCaseFlow.states[row.state]?.title ?? row.state,
    dueAt: row.dueAt,
    externalStatus: row.externalStatus,
    externalStatusAt: row.externalStatusAt,
    lastFeedbackAt: row.lastFeedbackAt,
    get daysInStage() {
      return Math.max(0, Math.floor((now.getTime() - toDate(row.stateSince).getTime()) / DAY_MS));
    },
    librarySync: row.librarySync,
    finishMode: row.finishMode,
    result: row.result,
  };
}

/** A complete object, so that the list resolves without a promise per row. */
export function viewCase(app: App, row: CaseRow, subCases: readonly (SubCaseRow | SubCaseListRow)[]): CaseType {
  const now = app.clock.now();
  const state = caseFlow.states[row.state];
  const failed = row.librarySync === 'FAILED' || subCases.some((s) => s.librarySync === 'FAILED');
  const pending = row.librarySync === 'PENDING' || subCases.some((s) => s.librarySync === 'PENDING');
  return {
    row,
    id: row.id,
    version: row.version,
    caseNo: row.caseNo,
    personName: row.personNameMasked,
    idNo: row.idNoMasked,
    mobile: row.mobileMasked,
    channel: row.channel,
    channelTitle: titleOf('channel', row.channel) ?? row.channel,
    placementType: row.placementType,
    placementTypeTitle: titleOf('placementType', row.placementType) ?? row.placementType,
    personCategory: row.personCategory,
    personCategoryTitle: titleOf('personCategory', row.personCategory) ?? row.personCategory,
    dischargeDate: row.dischargeDate,
    placementRegion: row.placementRegion,
    placementName: regionTitle(row.placementRegion) ?? row.placementRegion,
    acceptOrg: {
      id: row.orgId,
      code: row.orgCode,
      name: row.orgName,
      shortName: row.orgShortName,
      level: row.orgLevel as never,
      districtCode: row.districtCode,
      regionCode: row.orgRegionCode,
      parentId: row.orgParentId,
      enabled: row.orgEnabled,
    },
    status: row.state,
    statusTitle: state?.title ?? row.state,
    duplicateFlag: row.duplicateFlag,
    submissionNo: row.submissionNo,
    submittedAt: row.submittedAt,
    acceptedAt: row.acceptedAt,
    finishedAt: row.finishedAt,
    dueAt: row.dueAt,
    get remaining() {
      return remainingOf(toDateOrNull(row.dueAt), state?.paused ? state.title : null, app.calendar, now);
    },
    promiseDueAt: row.promiseDueAt,
    legalDueAt: row.legalDueAt,
    finishMode: row.finishMode,
    finishReasonTitle: row.finishReasonCode ? (findReason(FINISH_REASONS, row.finishReasonCode)?.title ?? null) : null,
    finishReasonText: row.finishReasonText,
    librarySync: failed ? 'FAILED' : pending ? 'PENDING' : row.librarySync,
    lastFeedbackAt: row.lastFeedbackAt,
    get subCaseSummary() {
      return summarise(subCases);
    },
    subCaseTotal: subCases.length,
    subCaseFinished: subCases.filter((s) => (CLOSED_STATES as readonly string[]).includes(s.state)).length,
    subCases: subCases.map((s) => viewSubCase(s, now)),
    lastActorName: row.lastActorName,
    updatedAt: row.updatedAt,
  };
}
