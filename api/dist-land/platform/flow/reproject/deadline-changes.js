import { rows, sql, toDate } from "../../../database/sql.js";
import { momentText } from "../../calendar/index.js";
const KIND_TITLES = {
    STAGE: '环节时限',
    PROMISE: '承诺时限',
    LEGAL: '法定时限'
};
/** What people call a time limit: 承诺时限, 环节时限（资料初审）. */ export function limitTitle(kind, stage) {
    return kind === 'STAGE' ? `${KIND_TITLES.STAGE}（${stage}）` : KIND_TITLES[kind];
}
/** The moved deadlines of the records, each record's oldest first, in one statement. */ export async function readDeadlineChanges(ctx, recordIds) {
    const found = await rows(ctx, sql`select id, record_type as "recordType", record_id as "recordId", timer_id as "timerId", kind, stage, due_before as "dueBefore",
          due_after as "dueAfter", reason, changed_by as "changedBy", changed_at as "changedAt"
        from deadline_change where record_id = any(${[
        ...recordIds
    ]}::uuid[]) order by record_id, id`);
    return found.map((row)=>({
            ...row,
            dueBefore: toDate(row.dueBefore),
            dueAfter: toDate(row.dueAfter),
            changedAt: toDate(row.changedAt)
        }));
}
/** A moved deadline as a row of the record's history. It stands beside the chained steps: the record has not moved. */ export function viewDeadlineChange(change, recordTitle) {
    const [before, after] = [
        change.dueBefore,
        change.dueAfter
    ].map((due)=>momentText(due, change.changedAt));
    return {
        id: change.id,
        seq: 0,
        at: change.changedAt,
        recordedAt: change.changedAt,
        action: 'reproject',
        actionTitle: '期限调整',
        fromTitle: null,
        toTitle: null,
        actorType: 'USER',
        actorName: change.changedBy,
        actorOrg: null,
        reasonCode: null,
        reasonTitle: null,
        reasonText: change.reason,
        note: `${limitTitle(change.kind, change.stage)}由 ${before} 改为 ${after}`,
        recordType: change.recordType,
        recordTitle,
        attachments: []
    };
}
/** The line of a deadline's explanation: 「工作日历调整：原 … 」. */ export function changeLine(change, now) {
    return `${momentText(change.changedAt, now)} 随工作日历调整：原 ${momentText(change.dueBefore, now)}（${change.reason}）`;
}

//# sourceMappingURL=deadline-changes.js.map