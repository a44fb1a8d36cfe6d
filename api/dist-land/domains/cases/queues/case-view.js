import { toDateOrNull } from "../../../database/sql.js";
import { findReason, remainingOf } from "../../../platform/flow/index.js";
import { regionTitle, titleOf } from "../../people/index.js";
import { caseFlow } from "../case.flow.js";
import { CaseType } from "../case.type.js";
import { isClosed } from "../case-facts.js";
import { FINISH_REASONS } from "../reasons.js";
import { SubCaseView } from "./sub-case-view.js";
import { summarise } from "./summary.js";
/** A case as the API shows it, over its row and the rows of its sub-cases; see {@link SubCaseView}. Complete: no field needs another statement. */ let CaseView = class CaseView extends CaseType {
    // Whoever reads an object reads it field by field: what takes work is done once.
    #remaining;
    #acceptOrg;
    #summary;
    constructor(app, row, parts){
        super(), this.app = app, this.row = row, this.parts = parts;
        this.now = app.clock.now();
        this.subCases = parts.map((part)=>new SubCaseView(part, this.now));
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
    get acceptOrg() {
        this.#acceptOrg ??= orgOf(this.row);
        return this.#acceptOrg;
    }
    get status() {
        return this.row.state;
    }
    get statusTitle() {
        return caseFlow.states[this.row.state]?.title ?? this.row.state;
    }
    get duplicateFlag() {
        return this.row.duplicateFlag;
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
    get remaining() {
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
        return code ? findReason(FINISH_REASONS, code)?.title ?? null : null;
    }
    get finishReasonText() {
        return this.row.finishReasonText;
    }
    /** The worst of the case and its sub-cases. */ get librarySync() {
        const states = [
            this.row.librarySync,
            ...this.parts.map((part)=>part.librarySync)
        ];
        return [
            'FAILED',
            'PENDING'
        ].find((worse)=>states.includes(worse)) ?? this.row.librarySync;
    }
    get lastFeedbackAt() {
        return this.row.lastFeedbackAt;
    }
    get subCaseSummary() {
        this.#summary ??= summarise(this.parts);
        return this.#summary;
    }
    get subCaseTotal() {
        return this.parts.length;
    }
    get subCaseFinished() {
        return this.parts.filter((part)=>isClosed(part.state)).length;
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
};
function remainingOfCase({ calendar }, row, now) {
    const state = caseFlow.states[row.state];
    return remainingOf(toDateOrNull(row.dueAt), state?.paused ? state.title : null, calendar, now, row.dueUnit ?? undefined);
}
function orgOf(row) {
    return {
        id: row.orgId,
        code: row.orgCode,
        name: row.orgName,
        shortName: row.orgShortName,
        level: row.orgLevel,
        districtCode: row.districtCode,
        regionCode: row.orgRegionCode,
        parentId: row.orgParentId,
        enabled: row.orgEnabled
    };
}
export function viewSubCase(row, now) {
    return new SubCaseView(row, now);
}
export function viewCase(app, row, subCases) {
    return new CaseView(app, row, subCases);
}

//# sourceMappingURL=case-view.js.map