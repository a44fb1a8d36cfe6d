import { rows, sql, toDate, toDateOrNull } from "../../../../database/sql.js";
import { compareRules } from "../judge.js";
import { LIVE_STATES } from "../words.js";
const HOUR_MS = 3_600_000;
/** The warnings of the records, by record, in one statement. */ export async function readKnownWarnings(ctx, recordIds) {
    const found = await rows(ctx, sql`select id, record_id as "recordId", rule_id as "ruleId", timer_id as "timerId", state, level, suppressed,
               triggered_at as "triggeredAt", limit_due_at as "limitDueAt"
          from warning where record_id = any(${[
        ...recordIds
    ]}::uuid[]) order by id`);
    return Map.groupBy(found.map(({ triggeredAt, limitDueAt, ...row })=>({
            ...row,
            triggeredAt: toDate(triggeredAt),
            limitDueAt: toDateOrNull(limitDueAt)
        })), ({ recordId })=>recordId);
}
const isLive = ({ state })=>LIVE_STATES.includes(state);
const sameLimit = (known, limit)=>known.timerId === (limit?.timer.id ?? null);
/**
 * A limit has one living warning at most: a stronger rule takes the place of a weaker one, a weaker or equal one stays silent. A rule that
 * was reported wrong is silent about the record until the next deadline (01 §6.6 a), and one whose warning was dealt with until its
 * cooldown is over (01 §6.5).
 */ export function fateOf({ rule, limit }, known, rules, now) {
    const silent = {
        raise: false,
        again: null
    };
    const ofRule = known.filter(({ ruleId })=>ruleId === rule.ruleId);
    if (ofRule.some((one)=>one.suppressed && reaches(one, limit))) return silent;
    const living = known.filter((one)=>isLive(one) && sameLimit(one, limit));
    if (living.some((one)=>!isStronger(rule, one, rules))) return silent;
    const last = Math.max(...ofRule.filter((one)=>sameLimit(one, limit)).map((one)=>one.triggeredAt.getTime()), 0);
    const again = new Date(last + rule.body.cooldownHours * HOUR_MS);
    if (again > now) return {
        raise: false,
        again
    };
    return {
        raise: true,
        supersedes: living.map(({ id })=>id)
    };
}
/** Whether the deadline that was reported wrong is still the one that runs. */ function reaches(one, limit) {
    if (sameLimit(one, limit)) return true;
    if (!limit?.dueAt || !one.limitDueAt) return false;
    return limit.dueAt <= one.limitDueAt;
}
function isStronger(rule, one, rules) {
    if (rule.ruleId === one.ruleId) return false;
    if (rule.body.level !== one.level) return rule.body.level < one.level;
    const other = rules.get(one.ruleId);
    return other === undefined || compareRules(rule, other) < 0;
}

//# sourceMappingURL=known-warnings.js.map