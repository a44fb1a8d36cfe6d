import { firstRow, run, sql } from "../../../database/sql.js";
import { sealContent } from "./handling/bad-row-content.js";
import { askForHandling } from "./handling/intake-task.js";
import { judgeRow } from "./judge-row.js";
import { dropOtherRows, keepRows } from "./stored-rows.js";
/** Bad rows of one file or message that are listed; all are counted. */ const MOST_LISTED = 1000;
/**
 * Takes the rows that fit the source, lists those that do not, and writes down that all of it came: in the caller's transaction, so that a
 * process that dies in between has taken nothing. @returns undefined when it had been taken before
 */ export async function takeRows(tx, target, intake, content) {
    const judged = content.rows.map(({ row, line })=>judgeRow(row, line, target.fields));
    const kept = judged.flatMap((one)=>'kept' in one ? [
            one.kept
        ] : []);
    const bad = [
        ...content.bad,
        ...judged.flatMap((one)=>'bad' in one ? [
                one.bad
            ] : [])
    ].sort((a, b)=>a.line - b.line);
    if (!await noteIntake(tx, target.id, intake, {
        state: 'DONE',
        taken: kept.length,
        bad: bad.length
    })) return undefined;
    await keepRows(tx, target, kept, {
        id: intake.id,
        key: content.key
    });
    if (content.snapshot) await dropOtherRows(tx, target.id, intake.id);
    const listed = bad.slice(0, MOST_LISTED).map(({ fields = [], values, ...row })=>({
            ...row,
            fields,
            content: values ? sealContent(tx.app.keys, intake.id, row.line, values) : null
        }));
    await run(tx, sql`insert into exchange_bad_row (intake_id, line, code, text, fields, content)
        select ${intake.id}, line, code, left(text, 200), fields, content from jsonb_to_recordset(${JSON.stringify(listed)}::jsonb)
          as t(line int, code text, text text, fields text[], content text) on conflict do nothing`);
    if (bad.length > 0) await askForHandling(tx, target.id);
    return {
        taken: kept.length,
        bad: bad.length,
        rows: kept
    };
}
/** Writes down how it ended. False when it stands there already. */ export async function noteIntake(tx, channelId, intake, outcome) {
    const { id, kind, name, modifiedAt, bytes, digest } = intake;
    const row = await firstRow(tx, sql`insert into exchange_intake (id, channel_id, kind, name, modified_at, bytes, digest, state, row_count, bad_count, error_code,
          error_text, taken_at)
        values (${id}, ${channelId}, ${kind}, ${name.slice(0, 255)}, ${modifiedAt}, ${bytes}, ${digest}, ${outcome.state}, ${outcome.taken ?? 0},
          ${outcome.bad ?? 0}, ${outcome.code ?? null}, ${outcome.text?.slice(0, 300) ?? null}, ${tx.app.clock.now()})
        on conflict do nothing returning id`);
    if (row && outcome.state === 'FAILED') await askForHandling(tx, channelId);
    return row !== undefined;
}

//# sourceMappingURL=take-rows.js.map