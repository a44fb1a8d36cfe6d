import { run, sql } from "../../../database/sql.js";
import { recordAudit } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { transaction } from "../../kernel/index.js";
import { reasonOf } from "../bans/ban-ip.js";
import { lockRow } from "../config/lock-row.js";
import { checkDistribution } from "./check-distribution.js";
import { STATE_TITLES } from "./distribution-states.js";
import { getDistribution } from "./find-distributions.js";
import { contentOf, fieldsOf, keepContent, putForward } from "./save-distribution.js";
/**
 * 调整限额 of a distribution in force: version n+1 with other limits and nothing else changed (03 §37). Like every change it waits for the
 * security administrator where a sensitive field is handed out. @throws BAD_INPUT; E-0005; E-0503; E-0504
 */ export async function adjustLimits(ctx, input) {
    const reason = reasonOf(input.reason);
    const { ratePerMinute, dailyQuota, maxRowsPerCall } = input;
    return transaction(ctx, async (tx)=>{
        const before = await lockRow(tx, 'distribution', input.id, input.version);
        if (before.state !== 'ACTIVE') throw refuse('E-0503', {
            state: STATE_TITLES[before.state] ?? before.state
        });
        const row = await getDistribution(tx, before.id);
        const fields = await fieldsOf(tx, row);
        const content = checkDistribution(tx, {
            ...contentOf(row),
            ratePerMinute,
            dailyQuota,
            maxRowsPerCall
        }, fields);
        await run(tx, sql`update distribution set version = version + 1, updated_at = ${tx.app.clock.now()}, rate_per_minute = ${ratePerMinute},
            daily_quota = ${dailyQuota}, max_rows_per_call = ${maxRowsPerCall} where id = ${before.id}`);
        const version = input.version + 1;
        await keepContent(tx, before.id, version, content, 'dx.dist.update');
        await recordAudit(tx, {
            event: 'dx.dist.limit',
            objectType: 'distribution',
            objectId: before.id,
            before: {
                ratePerMinute: row.ratePerMinute,
                dailyQuota: row.dailyQuota,
                maxRowsPerCall: row.maxRowsPerCall
            },
            after: {
                ratePerMinute,
                dailyQuota,
                maxRowsPerCall
            },
            detail: {
                version,
                reason
            }
        });
        await putForward(tx, before.id, version, content, fields);
        return getDistribution(tx, before.id);
    });
}

//# sourceMappingURL=adjust-limits.js.map