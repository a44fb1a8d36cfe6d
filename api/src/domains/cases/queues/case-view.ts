import { toDateOrNull } from '../../../database/sql.ts';
import type { OrgType } from '../../../platform/access/index.ts';
import { ENDED, findReason, type RemainingView, remainingOf } from '../../../platform/flow/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { regionTitle, titleOf } from '../../people/index.ts';
import { caseFlow } from '../case.flow.ts';
import { CaseType, type SubCaseType } from '../case.type.ts';
import { isClosed } from '../case-facts.ts';
import { FINISH_REASONS } from '../reasons.ts';
import type { CaseRow, SubCaseListRow, SubCaseRow } from './case-row.ts';
import { endTitle } from './end-title.ts';
import { SubCaseView } from './sub-case-view.ts';
import { summarise } from './summary.ts';

type Parts = readonly (SubCaseRow | SubCaseListRow)[];

/** A case as the API shows it, over its row and the rows of its sub-cases; see {@link SubCaseView}. Complete: no field needs another statement. */
class CaseView extends (CaseType as new () => object) implements CaseType {
  readonly subCases: SubCaseType[];
  private readonly now: Date;
  // Whoever reads an object reads it field by field: what takes work is done once.
  #remaining: RemainingView | undefined;
  #acceptOrg: OrgType | undefined;
  #summary: string | undefined;

  constructor(
    private readonly app: Pick<App, 'clock' | 'calendar'>,
    readonly row: CaseRow,
    private readonly parts: Parts,
  ) {
    super();
    this.now = app.clock.now();
    this.subCases = parts.map((part) => new SubCaseView(part, this.now));
  }

  get id() {
    return this.row.id;
  }
  get version() {
    return this.row.version;
  }
  get caseNo() {
    return this.row.caseNo;
  }
  get personName() {
    return this.row.personNameMasked;
  }
  get idNo() {
    return this.row.idNoMasked;
  }
  get mobile() {
    return this.row.mobileMasked;
  }
  get channel() {
    return this.row.channel;
  }
  get channelTitle() {
    return titleOf('channel', this.row.channel) ?? this.row.channel;
  }
  get placementType() {
    return this.row.placementType;
  }
  get placementTypeTitle() {
    return titleOf('placementType', this.row.placementType) ?? this.row.placementType;
  }
  get personCategory() {
    return this.row.personCategory;
  }
  get personCategoryTitle() {
    return titleOf('personCategory', this.row.personCategory) ?? this.row.personCategory;
  }
  get dischargeDate() {
    return this.row.dischargeDate;
  }
  get placementRegion() {
    return this.row.placementRegion;
  }
  get placementName() {
    return regionTitle(this.row.placementRegion) ?? this.row.placementRegion;
  }
  get acceptOrg(): OrgType {
    this.#acceptOrg ??= orgOf(this.row);
    return this.#acceptOrg;
  }
  get status() {
    return this.row.state;
  }
  get statusTitle() {
    return endTitle(caseFlow, this.row);
  }
  get duplicateFlag() {
    return this.row.duplicateFlag;
  }
  get archiveUnfinished() {
    return this.row.archiveUnfinished;
  }
  get accountOneClerk() {
    return this.row.accountOneClerk;
  }
  get submissionNo() {
    return this.row.submissionNo;
  }
  get submittedAt() {
    return this.row.submittedAt;
  }
  get acceptedAt() {
    return this.row.acceptedAt;
  }
  get finishedAt() {
    return this.row.finishedAt;
  }
  get dueAt() {
    return this.row.dueAt;
  }
  get remaining(): RemainingView {
    this.#remaining ??= remainingOfCase(this.app, this.row, this.now);
    return this.#remaining;
  }
  get promiseDueAt() {
    return this.row.promiseDueAt;
  }
  get legalDueAt() {
    return this.row.legalDueAt;
  }
  get finishMode() {
    return this.row.finishMode;
  }
  get finishReasonTitle() {
    const code = this.row.finishReasonCode;
    return code ? (findReason(FINISH_REASONS, code)?.title ?? null) : null;
  }
  get finishReasonText() {
    return this.row.finishReasonText;
  }
  /** The worst of the case and its sub-cases. */
  get librarySync() {
    const states = [this.row.librarySync, ...this.parts.map((part) => part.librarySync)];
    return ['FAILED', 'RETRY', 'PENDING'].find((worse) => states.includes(worse)) ?? this.row.librarySync;
  }
  get lastFeedbackAt() {
    return this.row.lastFeedbackAt;
  }
  get subCaseSummary(): string {
    this.#summary ??= summarise(this.parts);
    return this.#summary;
  }
  get subCaseTotal() {
    return this.parts.length;
  }
  get subCaseFinished() {
    return this.parts.filter((part) => isClosed(part.state)).length;
  }
  get assigneeId() {
    return this.row.assigneeId;
  }
  get assigneeName() {
    return this.row.assigneeName;
  }
  get urgedAt() {
    return this.row.urgedAt;
  }
  get lastActorName() {
    return this.row.lastActorName;
  }
  get updatedAt() {
    return this.row.updatedAt;
  }
}

function remainingOfCase({ calendar }: Pick<App, 'calendar'>, row: CaseRow, now: Date): RemainingView {
  const state = caseFlow.states[row.state];
  if (state?.final) return ENDED;
  return remainingOf(
    toDateOrNull(row.dueAt),
    state?.paused ? state.title : null,
    calendar,
    now,
    row.dueLimit ?? undefined,
  );
}

function orgOf(row: CaseRow): OrgType {
  return {
    id: row.orgId,
    code: row.orgCode,
    name: row.orgName,
    shortName: row.orgShortName,
    level: row.orgLevel,
    districtCode: row.districtCode,
    regionCode: row.orgRegionCode,
    parentId: row.orgParentId,
    enabled: row.orgEnabled,
  };
}

export function viewSubCase(row: SubCaseRow, now: Date): SubCaseType {
  return new SubCaseView(row, now);
}

export function viewCase(app: Pick<App, 'clock' | 'calendar'>, row: CaseRow, subCases: Parts): CaseType {
  return new CaseView(app, row, subCases);
}
