import { sql } from "../../../../database/sql.js";
/** The calls `l` that a setting is for: those of its target, or all that no other setting of the rule is for. */ export function scopeOfSetting(setting, all) {
    const { target } = setting;
    if (target) return target.kind === 'APP' ? sql`l.app_id = ${target.id}` : sql`l.channel_id::text = ${target.id}`;
    const others = all.filter((one)=>one.rule === setting.rule && one.target);
    const idsOf = (kind)=>others.flatMap((one)=>one.target?.kind === kind ? [
                one.target.id
            ] : []);
    return sql`not (coalesce(l.app_id, '') = any(${idsOf('APP')}::text[])
                  or coalesce(l.channel_id::text, '') = any(${idsOf('CHANNEL')}::text[]))`;
}

//# sourceMappingURL=rule-scope.js.map