import { rows, sql } from "../../database/sql.js";
/** The time limits in force at a moment; looked up by matter first, then by `*` (01 §6.4). */ export class TimeLimits {
    #rules;
    constructor(rules){
        this.#rules = new Map(rules.map((rule)=>[
                `${rule.matterCode}|${rule.kind}|${rule.stage}`,
                rule
            ]));
    }
    /** `undefined` where no limit is set: the step simply has none. */ find(matterCode, kind, stage) {
        const rule = matterCode && this.#rules.get(`${matterCode}|${kind}|${stage}`) || this.#rules.get(`*|${kind}|${stage}`);
        if (!rule) return undefined;
        return {
            limit: {
                value: Number(rule.limitValue),
                unit: rule.limitUnit
            },
            ruleText: `${rule.matterCode === '*' ? '通用' : rule.matterCode} ${stage} 第${rule.ruleVersion}版`
        };
    }
}
/** Reads the limits in force now, in one statement. */ export async function loadTimeLimits(ctx) {
    const now = ctx.app.clock.now();
    const found = await rows(ctx, sql`
    select distinct on (matter_code, kind, stage) matter_code as "matterCode", kind, stage, limit_value as "limitValue",
           limit_unit as "limitUnit", rule_version as "ruleVersion"
      from time_limit_rule
     where effective_from <= ${now} and (effective_to is null or effective_to > ${now})
     order by matter_code, kind, stage, rule_version desc`);
    return new TimeLimits(found);
}

//# sourceMappingURL=time-limits.js.map