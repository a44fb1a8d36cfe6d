import { toDate } from '../../../database/sql.ts';
import { SubCaseType } from '../case.type.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import type { SubCaseListRow, SubCaseRow } from './case-row.ts';
import { endTitle } from './end-title.ts';

const DAY_MS = 86_400_000;
const MODES: Readonly<Record<string, string>> = { ONLINE: '线上', OFFLINE: '线下办理', NO_APPLICATION: '免申即享' };

/**
 * A sub-case as the API shows it, over its row. Getters of the prototype: a list of 120 copies nothing and computes only what it is asked
 * for (getters in an object literal would cost a closure each). It is an instance of the API's type, or TypeGraphQL would copy it into one
 * for each field that has a resolver.
 */
export class SubCaseView extends (SubCaseType as new () => object) implements SubCaseType {
  constructor(
    private readonly shown: SubCaseRow | SubCaseListRow,
    private readonly now: Date,
  ) {
    super();
  }

  /** Absent in lists, which carry less. */
  get row(): SubCaseRow | undefined {
    return 'eventSeq' in this.shown ? this.shown : undefined;
  }
  get id() {
    return this.shown.id;
  }
  get version() {
    return this.shown.version;
  }
  get caseId() {
    return this.shown.caseId;
  }
  get bjNo() {
    return this.shown.bjNo;
  }
  get matterCode() {
    return this.shown.matterCode ?? '';
  }
  get matterName() {
    return this.shown.matterName;
  }
  get mode() {
    return this.shown.mode;
  }
  get modeTitle() {
    return MODES[this.shown.mode] ?? this.shown.mode;
  }
  get ownerType() {
    return this.shown.ownerType;
  }
  get ownerName() {
    return this.shown.ownerName;
  }
  get status() {
    return this.shown.state;
  }
  get statusTitle() {
    return endTitle(subCaseFlow, this.shown);
  }
  get dueAt() {
    return this.shown.dueAt;
  }
  get externalStatus() {
    return this.shown.externalStatus;
  }
  get externalStatusAt() {
    return this.shown.externalStatusAt;
  }
  get lastFeedbackAt() {
    return this.shown.lastFeedbackAt;
  }
  get daysInStage() {
    return Math.max(0, Math.floor((this.now.getTime() - toDate(this.shown.stateSince).getTime()) / DAY_MS));
  }
  get librarySync() {
    return this.shown.librarySync;
  }
  get finishMode() {
    return this.shown.finishMode;
  }
  get result() {
    return this.shown.result;
  }
}
