import { rows, sql } from "../../../../database/sql.js";
import { RULES } from "./rule-definition.js";
/** One of a setting's numbers. */ export function thresholdOf(setting, key) {
    const value = setting.thresholds[key];
    if (value === undefined) throw new Error(`rule ${setting.rule} has no threshold ${key}`);
    return value;
}
/** As shipped. */ export function initialSetting(rule) {
    return {
        rule: rule.code,
        version: 0,
        target: null,
        enabled: true,
        level: rule.level,
        ban: rule.ban,
        thresholds: Object.fromEntries(rule.thresholds.map(({ key, initial })=>[
                key,
                initial
            ])),
        savedAt: null,
        savedBy: null
    };
}
/** Every version of a rule and its overrides, newest first. */ export async function listVersions(ctx, rule) {
    const found = await rows(ctx, sql`select rule, target_kind as "targetKind", target, version, removed, enabled, level, ban, thresholds, saved_at as "savedAt",
               saved_by as "savedBy"
          from exchange_rule_version where ${rule ? sql`rule = ${rule}` : sql`true`} order by version desc`);
    return found.map(({ targetKind, target, ...row })=>({
            ...row,
            target: targetOf(targetKind, target)
        }));
}
/** What is in force now: each rule, then its overrides. */ export async function currentSettings(ctx) {
    const newest = new Map();
    for (const version of (await listVersions(ctx))){
        const key = keyOf(version);
        if (!newest.has(key)) newest.set(key, version);
    }
    return RULES.flatMap((rule)=>{
        const initial = initialSetting(rule);
        const saved = newest.get(keyOf(initial));
        const overrides = [
            ...newest.values()
        ].filter((one)=>one.rule === rule.code && one.target && !one.removed);
        // A threshold that came with a later release has its shipped number.
        const complete = (one)=>({
                ...one,
                thresholds: {
                    ...initial.thresholds,
                    ...one.thresholds
                }
            });
        return [
            saved ?? initial,
            ...overrides
        ].map(complete);
    });
}
function keyOf({ rule, target }) {
    return [
        rule,
        target?.kind ?? '',
        target?.id ?? ''
    ].join('|');
}
function targetOf(kind, id) {
    return kind === 'APP' || kind === 'CHANNEL' ? {
        kind,
        id
    } : null;
}

//# sourceMappingURL=rule-setting.js.map