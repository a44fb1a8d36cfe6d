import { run, sql } from "../../database/sql.js";
/** Writes what became of rows and counts it, in the transaction of their acts: two statements for any number. */ export async function recordOutcomes(tx, batch, outcomes) {
    const now = tx.app.clock.now();
    const values = outcomes.map(({ id, title, result, code, message })=>({
            id,
            title: title.slice(0, 60),
            result,
            code: code ?? null,
            message: message?.slice(0, 500) ?? null
        }));
    await run(tx, sql`
    update batch_row r set title = coalesce(nullif(v.title, ''), r.title), result = v.result, code = v.code, message = v.message, done_at = ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, title text, result text, code text, message text)
     where r.batch_id = ${batch.id} and r.record_id = v.id and r.result is null`);
    const count = (result)=>outcomes.filter((o)=>o.result === result).length;
    await run(tx, sql`
    update batch set ok = ok + ${count('OK')}, skipped = skipped + ${count('SKIPPED')}, failed = failed + ${count('FAILED')}
     where id = ${batch.id}`);
}

//# sourceMappingURL=record-outcomes.js.map