import { rows, run, sql } from "../../../../database/sql.js";
import { advance, timerColumns, toTimer } from "../../../../platform/flow/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { fieldsOf, rulesFor } from "../../../../platform/rules/index.js";
import { readFurtherFacts } from "../facts/further-facts.js";
import { viewLimit } from "../facts/limit-facts.js";
import { recordFacts } from "../facts/record-facts.js";
import { readWatched } from "../facts/watched-record.js";
import { judge } from "../judge.js";
import { nextLook, thresholdsOf } from "../next-look.js";
import { WARNING, WATCHED_TYPES } from "../words.js";
import { fateOf, readKnownWarnings } from "./known-warnings.js";
import { raiseWarnings } from "./raise.js";
/** Records of one transaction. */ const CHUNK = 500;
/**
 * Looks at every running limit whose moment has come: finds them by index, judges their records with the facts that the rules ask for, raises
 * warnings and says when to look again. In chunks, each a transaction of its own; what breaks is looked at again a minute later.
 */ export async function lookAtLimits(ctx, rules) {
    const sweep = {
        rules,
        byId: new Map(rules.map((rule)=>[
                rule.ruleId,
                rule
            ])),
        thresholds: thresholdsOf(rules),
        fields: new Set(rules.flatMap(({ condition })=>fieldsOf(condition)))
    };
    for (const type of WATCHED_TYPES){
        for(let after;;){
            const due = await readDue(ctx, type, after);
            if (due.length > 0) await transaction(ctx, (tx)=>lookAt(tx, type, [
                    ...new Set(due.map((d)=>d.recordId))
                ], sweep));
            after = due.at(-1);
            if (due.length < CHUNK) break;
        }
    }
}
/** The next limits to look at, the longest waiting first; the cursor passes over what somebody holds locked just now. */ function readDue(ctx, type, after) {
    const beyond = after ? sql`and (watch_at, id) > (${after.watchAt}::timestamptz, ${after.id}::uuid)` : sql``;
    return rows(ctx, sql`select id, record_id as "recordId", watch_at::text as "watchAt" from flow_timer
         where closed_at is null and record_type = ${type} and watch_at <= ${ctx.app.clock.now()} ${beyond}
         order by watch_at, id limit ${CHUNK}`);
}
async function lookAt(tx, type, recordIds, sweep) {
    const { calendar, clock } = tx.app;
    const now = clock.now();
    const timers = await lockTimers(tx, recordIds);
    const ids = [
        ...timers.keys()
    ];
    const records = await readWatched(tx, type, ids);
    const [known, further] = await Promise.all([
        readKnownWarnings(tx, ids),
        readFurtherFacts(tx, [
            ...records.values()
        ], sweep.fields)
    ]);
    const looks = [];
    const raises = [];
    const superseded = [];
    for (const [id, own] of timers){
        const record = records.get(id);
        const limits = record ? own.map((timer)=>viewLimit(timer, calendar, now)) : [];
        const again = [];
        if (record) {
            const facts = recordFacts(record, further.get(id), calendar, now);
            for (const finding of judge(rulesFor(sweep.rules, record.orgPath), facts, limits)){
                const fate = fateOf(finding, known.get(id) ?? [], sweep.byId, now);
                if (fate.raise) {
                    raises.push({
                        record,
                        finding,
                        limits
                    });
                    superseded.push(...fate.supersedes);
                } else if (fate.again) again.push(fate.again);
            }
        }
        looks.push(...looksOf(own, limits, again, (limit)=>nextLook(limit, sweep.thresholds, calendar, now)));
    }
    await advance(tx, {
        type: WARNING,
        action: 'supersede',
        mode: 'CASCADE',
        rows: superseded.map((id)=>({
                id
            }))
    });
    await raiseWarnings(tx, raises);
    await run(tx, sql`update flow_timer t set watch_at = v.at from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) as v(id uuid, at timestamptz)
         where t.id = v.id`);
}
function looksOf(timers, limits, again, next) {
    return timers.map(({ id })=>{
        const limit = limits.find(({ timer })=>timer.id === id);
        const moments = [
            ...again,
            ...limit ? [
                next(limit)
            ] : []
        ].flatMap((moment)=>moment ?? []);
        return {
            id,
            at: moments.length > 0 ? new Date(Math.min(...moments.map((moment)=>moment.getTime()))) : null
        };
    });
}
/** The open limits of the records under lock, so that a step taken meanwhile is seen afterwards; records whose limits somebody holds wait. */ async function lockTimers(tx, recordIds) {
    const found = await rows(tx, sql`select ${timerColumns} from flow_timer where record_id = any(${[
        ...recordIds
    ]}::uuid[]) and closed_at is null
         order by id for update skip locked`);
    return Map.groupBy(found.map(toTimer), ({ recordId })=>recordId);
}

//# sourceMappingURL=look.js.map