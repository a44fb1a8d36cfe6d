import { rows, sql } from "../../../../database/sql.js";
import { scopeWhere } from "../../../../platform/access/index.js";
import { scopeOf } from "../../../../platform/kernel/index.js";
import { CLOSED_STATES } from "../../case-facts.js";
import { loadMatters } from "../../matters/index.js";
import { listWindows } from "./windows.js";
/** Open sub-cases of one matter are counted no further. */ const MOST_COUNTED = 1000;
/** The tree of matters (R3.1.2). Which branch a matter lies in follows from its 办理方式 alone. */ export async function listCategories(ctx) {
    const categories = await rows(ctx, sql`select code, name, parent_code as "parentCode", mode from matter_category order by sort, code`);
    const [matters, windows, open] = [
        await loadMatters(ctx),
        await listWindows(ctx),
        await countOpen(ctx)
    ];
    return categories.map((category)=>({
            ...category,
            matters: matters.filter(({ mode })=>mode === category.mode).map(({ code, name, departmentName, mode, version })=>({
                    ...{
                        code,
                        name,
                        department: departmentName,
                        mode,
                        version
                    },
                    open: open.get(code) ?? 0,
                    windows: windows.filter(({ matterCode })=>matterCode === code)
                }))
        }));
}
async function countOpen(ctx) {
    const found = await rows(ctx, sql`
    select m.code, o.open from matter m, lateral (
      select count(*)::int as open from (
        select 1 from sub_case s where s.matter_code = m.code and s.accepted_at is not null
           and not s.state = any(${[
        ...CLOSED_STATES
    ]}::text[]) and ${scopeWhere(scopeOf(ctx.actor), 's')}
         limit ${MOST_COUNTED}) counted) o
     where m.enabled`);
    return new Map(found.map(({ code, open })=>[
            code,
            open
        ]));
}

//# sourceMappingURL=list-categories.js.map