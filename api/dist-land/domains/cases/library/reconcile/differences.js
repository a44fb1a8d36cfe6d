import { firstRow, run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { expectedState } from "./compared-records.js";
/** Writes down what a comparison of some records found: new and changed differences, and which open ones are gone. Two statements. */ export async function writeDifferences(tx, compared, library) {
    const now = tx.app.clock.now();
    const found = compared.flatMap((record)=>{
        const state = library.get(record.projid) ?? 'MISSING';
        if (state === expectedState(record.state)) return [];
        return [
            {
                ...record,
                id: uuidv7(now.getTime()),
                library: state
            }
        ];
    });
    const different = found.map(({ recordId })=>recordId);
    await run(tx, sql`update library_difference set resolved_at = ${now}, checked_at = ${now}
        where resolved_at is null and record_id = any(${compared.map(({ recordId })=>recordId)}::uuid[])
          and not record_id = any(${different}::uuid[])`);
    await run(tx, sql`insert into library_difference as known (id, projid, record_type, record_id, case_id, local_state, library_state,
          org_id, org_path, district_code, seen_at, checked_at)
        select f.id, f.projid, f."recordType", f."recordId", f."caseId", f.state, f.library, f."orgId", f."orgPath",
          f."districtCode", ${now}, ${now}
        from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(id uuid, projid text, "recordType" text,
          "recordId" uuid, "caseId" uuid, state text, library text, "orgId" uuid, "orgPath" text, "districtCode" text)
        on conflict (record_id) where resolved_at is null do update set local_state = excluded.local_state,
          library_state = excluded.library_state, checked_at = excluded.checked_at, ${keptVerdict('verified_at')},
          ${keptVerdict('verified_by')}, ${keptVerdict('verify_reason')}`);
}
/** 已核实 holds for the two states that were looked at, not for others that come later. */ function keptVerdict(column) {
    const kept = sql`known.local_state = excluded.local_state and known.library_state = excluded.library_state`;
    return sql`${sql.id(column)} = case when ${kept} then ${sql.id('known', column)} end`;
}
/** How many differences wait for somebody, and how many of them are new since an instant. */ export async function countOpen(ctx, since) {
    const found = await firstRow(ctx, sql`select count(*)::int as open, count(*) filter (where seen_at >= ${since})::int as fresh
        from library_difference where resolved_at is null and verified_at is null`);
    return found ?? {
        open: 0,
        fresh: 0
    };
}

//# sourceMappingURL=differences.js.map