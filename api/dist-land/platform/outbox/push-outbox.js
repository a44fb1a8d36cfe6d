import { rows, run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { sm3Hex } from "../crypto/index.js";
import { kickOutbox } from "./kick.js";
import { sealPayload } from "./payload.js";
import { publishPushes } from "./publish-pushes.js";
/**
 * Queues pushes in the caller's transaction (01 §2.7, C-14): they leave within about a second after its commit, and not at all after a
 * roll-back. Two statements whatever the number of messages. The numbers of a stream are given out under the stream's row lock, so their
 * order is the order of the commits; within one call it is the order of the array.
 *
 * Lock the records that the messages speak of before calling.
 */ export async function pushOutbox(tx, messages) {
    if (!tx.inTransaction) throw new Error('a push belongs to the transaction of the change it tells of');
    if (messages.length === 0) return [];
    assertKnownKinds(tx, messages);
    const lastSeqs = await takeSeqs(tx, messages);
    const pushed = number(messages, lastSeqs, newIds(tx, messages.length));
    await insert(tx, messages, pushed);
    publishPushes(tx, messages.map((message, index)=>({
            ...message,
            id: pushed[index]?.id ?? ''
        })), '推送');
    tx.afterCommit(()=>kickOutbox(tx.app));
    return pushed;
}
function assertKnownKinds(tx, messages) {
    for (const { channel, kind } of messages){
        const known = tx.app.registry.outbound.get(channel);
        if (!known) throw new Error(`no module defines the outbound channel “${channel}”`);
        if (!known.kinds[kind]) throw new Error(`channel “${channel}” has no kind “${kind}”`);
    }
}
/** Raises each stream's counter by its number of messages; sorted, so that two transactions cannot wait for each other. */ async function takeSeqs(tx, messages) {
    const counts = new Map();
    for (const { streamKey } of messages)counts.set(streamKey, (counts.get(streamKey) ?? 0) + 1);
    const keys = [
        ...counts.keys()
    ].sort();
    const taken = await rows(tx, sql`insert into outbox_stream as stream (stream_key, last_seq)
        select * from unnest(${keys}::text[], ${keys.map((key)=>counts.get(key) ?? 0)}::int[])
        on conflict (stream_key) do update set last_seq = stream.last_seq + excluded.last_seq
        returning stream_key, last_seq`);
    return new Map(taken.map((row)=>[
            row.stream_key,
            row.last_seq - (counts.get(row.stream_key) ?? 0)
        ]));
}
/** Rising inside the call as well, because lists show pushes by id, newest first. */ function newIds(tx, count) {
    const now = tx.app.clock.now().getTime();
    return Array.from({
        length: count
    }, ()=>uuidv7(now)).sort();
}
function number(messages, seqs, ids) {
    return messages.map(({ streamKey, kind }, index)=>{
        const seq = (seqs.get(streamKey) ?? 0) + 1;
        seqs.set(streamKey, seq);
        return {
            id: ids[index] ?? '',
            streamKey,
            seq,
            pushId: sm3Hex(`${streamKey}${seq}${kind}`)
        };
    });
}
async function insert(tx, messages, pushed) {
    const records = messages.map((message, index)=>{
        const { id = '', pushId, seq } = pushed[index] ?? {};
        return {
            id,
            seq,
            push_id: pushId,
            channel: message.channel,
            stream_key: message.streamKey,
            stream_title: message.streamTitle,
            kind: message.kind,
            payload: sealPayload(tx.app.keys, id, message.payload),
            payload_masked: message.masked,
            record_type: message.recordType,
            record_id: message.recordId,
            root_id: message.rootId ?? null,
            org_id: message.orgId,
            org_path: message.orgPath,
            district_code: message.districtCode
        };
    });
    const now = tx.app.clock.now();
    await run(tx, sql`insert into outbox_message (id, seq, push_id, channel, stream_key, stream_title, kind, payload, payload_masked,
          record_type, record_id, root_id, org_id, org_path, district_code, state, next_attempt_at, created_at, trace_id)
        select r.id, r.seq, r.push_id, r.channel, r.stream_key, r.stream_title, r.kind, r.payload, r.payload_masked,
          r.record_type, r.record_id, r.root_id, r.org_id, r.org_path, r.district_code, 'PENDING', ${now}, ${now}, ${tx.traceId}
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, seq int, push_id text, channel text,
          stream_key text, stream_title text, kind text, payload text, payload_masked jsonb, record_type text,
          record_id uuid, root_id uuid, org_id uuid, org_path text, district_code text)`);
}

//# sourceMappingURL=push-outbox.js.map