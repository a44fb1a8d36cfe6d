import { actorName } from "../kernel/actor.js";
/** Tells open consoles once the transaction has committed. */ export function publishChanges(tx, recordType, cause, records) {
    const { clock, bus } = tx.app;
    tx.afterCommit(()=>bus.publish({
            type: 'record',
            recordType,
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

//# sourceMappingURL=publish-changes.js.map