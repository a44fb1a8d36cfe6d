import { dayNumberOfDate, localDateOf, weekdayOf } from "../../../../platform/calendar/index.js";
import { getState } from "../../../../platform/flow/index.js";
import { caseFlow } from "../../case.flow.js";
import { subCaseFlow } from "../../sub-case.flow.js";
import { processOf } from "../process.js";
/** The stage that the record stands in, or its state where that has no limit of its own. */ export function stageOf({ type, state }) {
    const found = getState(type === 'case' ? caseFlow : subCaseFlow, state);
    return found.stage?.name ?? found.title;
}
/** What is known of a record, apart from its running limits. */ export function recordFacts(record, further, calendar, now) {
    const today = localDateOf(now);
    return {
        flow: processOf(record.state),
        stage: stageOf(record),
        matter: record.matterCode,
        placementType: record.placementType,
        personFlag: record.personFlags,
        externalStatus: record.externalStatus,
        noFeedbackDays: record.silentSince ? calendar.workdaysBetween(localDateOf(record.silentSince), today) : null,
        materialMissing: record.state === 'SUPPLEMENT',
        duplicateFlag: record.duplicateFlag,
        weekday: String(weekdayOf(dayNumberOfDate(today)) || 7),
        ...further
    };
}

//# sourceMappingURL=record-facts.js.map