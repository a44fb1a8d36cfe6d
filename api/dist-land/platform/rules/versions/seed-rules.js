import { rows, sql } from "../../../database/sql.js";
import { instantOf } from "../../calendar/index.js";
import { transaction } from "../../kernel/context.js";
import { checkContent } from "./check-content.js";
import { getCityHome } from "./home.js";
import { insertRule, insertVersion } from "./insert-version.js";
/** Shipped rules hold for everything that was there before them. */ const SHIPPED_SINCE = instantOf('2020-01-01');
/** Enters the city's rules as version 1, each once; what people have made of them stays. @throws for a shipped rule that its own kind refuses */ export async function seedRules(ctx) {
    for (const kind of ctx.app.registry.ruleKinds.values())await transaction(ctx, (tx)=>seedKind(tx, kind));
}
async function seedKind(tx, kind) {
    const city = await getCityHome(tx);
    const known = await rows(tx, sql`select key from rule where kind = ${kind.kind} and org_path = ${city.orgPath}`);
    const keys = new Set(known.map(({ key })=>key));
    for (const shipped of kind.shipped.filter(({ key })=>!keys.has(key))){
        const content = checkContent(tx, kind, shipped);
        const owner = await insertRule(tx, kind, city, shipped.key);
        if (!owner) continue;
        await insertVersion(tx, {
            owner,
            ...content,
            state: 'APPROVED',
            basedOn: null,
            enabled: true,
            note: '随系统提供',
            madeBy: '系统',
            effectiveFrom: SHIPPED_SINCE
        });
    }
}

//# sourceMappingURL=seed-rules.js.map