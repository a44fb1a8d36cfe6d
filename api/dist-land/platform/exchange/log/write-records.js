import { run, sql } from "../../../database/sql.js";
import { LOG_COLUMNS } from "./log-columns.js";
const NAMES = sql.raw(Object.keys(LOG_COLUMNS).join(', '));
const TYPED = sql.raw(Object.entries(LOG_COLUMNS).map(([name, type])=>`${name} ${type}`).join(', '));
/** Writes calls, their place in the queue of the chain and kept payloads, in one statement of its own. */ export async function writeRecords(app, records) {
    await writeLines(app, records.map((record)=>JSON.stringify(record)));
}
/** How a line begins to tell of a kept payload; elsewhere the quotes would be escaped. */ const PAYLOAD = '"payload":{';
/**
 * The same from the lines in which calls wait. Records that are there already (a process that died between writing and forgetting) are left
 * as they are.
 */ export async function writeLines(app, lines) {
    if (lines.length === 0) return;
    const payloads = lines.filter((line)=>line.includes(PAYLOAD)).map((line)=>JSON.parse(line)).map(({ id, at, channel_id, payload })=>({
            log_id: id,
            at,
            channel_id,
            ...payload
        }));
    await run(app.context({
        kind: 'SYSTEM',
        name: '数据交换日志'
    }), sql`with written as (
          insert into exchange_call_log (${NAMES})
          select ${NAMES} from json_to_recordset(${`[${lines.join(',')}]`}::json) as t(${TYPED})
              on conflict (id) do nothing returning id),
        kept as (
          insert into exchange_log_payload (log_id, at, channel_id, request, response)
          select log_id, at, channel_id, request, response
            from jsonb_to_recordset(${JSON.stringify(payloads)}::jsonb)
              as p(log_id uuid, at timestamptz, channel_id uuid, request text, response text)
            join written on written.id = p.log_id)
        insert into exchange_log_pending (entry_id) select id from written`);
}

//# sourceMappingURL=write-records.js.map