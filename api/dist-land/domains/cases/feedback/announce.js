import { actorName } from "../../../platform/kernel/index.js";
/** What files, pushes and live updates call a message of a department. */ export const FEEDBACK_RECORD = 'feedback';
/** Tells open consoles, after the commit, that these messages came or changed. */ export function announceFeedback(tx, records, cause) {
    if (records.length === 0) return;
    const { clock, bus } = tx.app;
    tx.afterCommit(()=>bus.publish({
            type: 'record',
            recordType: FEEDBACK_RECORD,
            records: records.map(({ id, orgId, orgPath, districtCode })=>({
                    id,
                    orgId,
                    orgPath,
                    districtCode
                })),
            cause,
            actorName: actorName(tx.actor),
            actorId: tx.actor.kind === 'USER' ? tx.actor.userId : null,
            at: clock.now().toISOString()
        }));
}

//# sourceMappingURL=announce.js.map