import { firstRow, rows, sql, toDate } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { versionColumns, versionTables } from "./version-row.js";
/** A version as those read it who act by it. */ export function asInForce(row) {
    return {
        ruleId: row.ruleId,
        ruleNo: row.ruleNo,
        key: row.key,
        version: row.number,
        title: row.ruleTitle,
        orgPath: row.level === 'CITY' ? null : row.orgPath,
        condition: row.condition,
        body: row.body,
        basisText: row.basisText,
        effectiveFrom: toDate(row.effectiveFrom ?? row.stateSince)
    };
}
/**
 * The rules of a kind in force at a moment (now unless said), those of districts beside the city's, by key: of each rule the newest version
 * approved with a date not after the moment, unless that version switches it off. One statement.
 */ export async function rulesInForce(ctx, { kind }, at = ctx.app.clock.now()) {
    const found = await rows(ctx, sql`select * from (select distinct on (v.rule_id) ${versionColumns} from ${versionTables}
                        where v.kind = ${kind} and v.state = 'APPROVED' and v.effective_from <= ${at}
                        order by v.rule_id, v.number desc) newest
         where newest.enabled order by newest.key, newest.level, newest."ruleNo"`);
    return found.map((row)=>asInForce(row));
}
/** One exact version that was approved, whether in force or not: who began under it stays on it. */ export async function ruleVersion(ctx, { kind }, ruleId, version) {
    if (!isUuid(ruleId)) return undefined;
    const row = await firstRow(ctx, sql`select ${versionColumns} from ${versionTables}
         where v.rule_id = ${ruleId} and v.kind = ${kind} and v.number = ${version} and v.state = 'APPROVED'`);
    return row && asInForce(row);
}
/** The newest approved version of a rule, whatever its date: what the next one is compared with. */ export function findLatest(ctx, ruleId) {
    return firstRow(ctx, sql`select ${versionColumns} from ${versionTables} where v.rule_id = ${ruleId} and v.state = 'APPROVED'
         order by v.number desc limit 1`);
}
/** The rules that apply at a place: a district's own goes before the city's of the same key. */ export function rulesFor(all, orgPath) {
    const own = all.filter((rule)=>rule.orgPath !== null && orgPath.startsWith(rule.orgPath));
    const keys = new Set(own.map(({ key })=>key));
    return [
        ...own,
        ...all.filter((rule)=>rule.orgPath === null && !keys.has(rule.key))
    ];
}

//# sourceMappingURL=in-force.js.map