import { rows, run, sql } from "../../../database/sql.js";
import { transaction } from "../../kernel/context.js";
import { asInForce } from "./in-force.js";
import { versionColumns, versionTables } from "./version-row.js";
/** Tells the kinds of those versions that are effective by now; of a rule with two of them, of the newest. */ export async function publishDue(tx, ids) {
    const now = tx.app.clock.now();
    const due = await rows(tx, sql`select ${versionColumns}, not exists (select 1 from rule_version n where n.rule_id = v.rule_id and n.state = 'APPROVED'
                 and n.number > v.number and n.effective_from <= ${now}) as newest
          from ${versionTables}
         where v.state = 'APPROVED' and v.published_at is null and v.effective_from <= ${now} and v.id = any(${[
        ...ids
    ]}::uuid[])
         order by v.effective_from, v.id for update of v`);
    if (due.length === 0) return;
    await run(tx, sql`update rule_version set published_at = ${now} where id = any(${due.map(({ id })=>id)}::uuid[])`);
    for (const row of due.filter(({ newest })=>newest)){
        await tx.app.registry.ruleKinds.get(row.kind)?.onPublished?.(tx, asInForce(row), row.enabled);
    }
}
/** A transaction per version, so that a kind that fails holds back neither the others nor what comes after it. */ async function publishEach(ctx) {
    const due = await rows(ctx, sql`select id from rule_version where state = 'APPROVED' and published_at is null and effective_from <= ${ctx.app.clock.now()}
         order by effective_from, id`);
    for (const { id } of due){
        try {
            await transaction(ctx, (tx)=>publishDue(tx, [
                    id
                ]));
        } catch (error) {
            ctx.app.log.error({
                err: error,
                ruleVersionId: id
            }, 'telling of a rule in force failed; it is tried again');
        }
    }
}
export const publishJob = {
    name: 'rule.publish',
    title: '规则到期生效',
    cron: '*/5 * * * *',
    concurrency: 1,
    run: publishEach
};

//# sourceMappingURL=publish.js.map