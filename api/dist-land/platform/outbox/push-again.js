import { firstRow, sql } from "../../database/sql.js";
import { openPayload } from "./payload.js";
import { pushOutbox } from "./push-outbox.js";
/**
 * Queues the content of an acknowledged push once more, as a new message with a push id of its own: the counterpart took the first one and
 * has lost it, and would answer a repeat of its push id without reading it. The caller has locked the record.
 */ export async function pushAgain(tx, id) {
    const sent = await firstRow(tx, sql`select channel, kind, stream_key as "streamKey", stream_title as "streamTitle", payload, payload_masked as masked,
          record_type as "recordType", record_id as "recordId", root_id as "rootId", org_id as "orgId", org_path as "orgPath",
          district_code as "districtCode"
        from outbox_message where id = ${id} and state = 'ACKED'`);
    if (!sent) return undefined;
    const [pushed] = await pushOutbox(tx, [
        {
            ...sent,
            payload: openPayload(tx.app.keys, id, sent.payload)
        }
    ]);
    return pushed;
}

//# sourceMappingURL=push-again.js.map