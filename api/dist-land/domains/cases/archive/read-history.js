import { toDate } from "../../../database/sql.js";
import { findBrokenEvent, readEvents, viewEvent } from "../../../platform/flow/index.js";
/**
 * Every row of the log of the records, in the order in which they happened.
 *
 * @throws where a chain is broken: nothing false is archived as true
 */ export async function readHistory(ctx, records) {
    const known = new Map(records.map((record)=>[
            record.id,
            record
        ]));
    const events = await readEvents(ctx, records.map(({ id })=>id));
    for (const [id, own] of Map.groupBy(events, (event)=>event.recordId)){
        const broken = findBrokenEvent(own);
        if (broken !== undefined) throw new Error(`the history of ${known.get(id)?.title} is broken at row ${broken}`);
    }
    return events.map((event)=>describe(ctx, event, known.get(event.recordId))).sort((a, b)=>a.occurredAt.localeCompare(b.occurredAt) || a.recordedAt.localeCompare(b.recordedAt));
}
function describe(ctx, event, record) {
    const flow = ctx.app.registry.getFlow(ctx.app.registry.getRecord(event.recordType).flow);
    const view = viewEvent(flow, event, record?.title ?? '');
    return {
        recordType: event.recordType,
        recordTitle: view.recordTitle,
        seq: event.seq,
        action: event.action,
        actionTitle: view.actionTitle,
        from: view.fromTitle ?? null,
        to: view.toTitle ?? event.toState,
        actorType: event.actorType,
        actorName: event.actorName,
        actorOrg: event.actorOrg,
        ip: event.ip,
        words: [
            view.reasonTitle,
            view.reasonText,
            view.note
        ].filter(Boolean).join('；'),
        occurredAt: toDate(event.occurredAt).toISOString(),
        recordedAt: toDate(event.recordedAt).toISOString(),
        prevHash: event.prevHash,
        hash: event.hash,
        details: event.details
    };
}

//# sourceMappingURL=read-history.js.map