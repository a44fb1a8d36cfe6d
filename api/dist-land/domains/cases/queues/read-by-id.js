import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { inScope, scopeOf } from "../../../platform/kernel/index.js";
import { caseColumns, caseTables, subCaseColumns } from "./case-row.js";
import { viewCase, viewSubCase } from "./case-view.js";
import { subCasesOf } from "./list-cases.js";
/** Cases of the caller's scope by id, in two statements. */ export async function readCasesById(ctx, ids) {
    const found = await rows(ctx, sql`select ${caseColumns} from ${caseTables} where c.id = any(${ids.filter(isUuid)}::uuid[])`);
    const visible = found.filter((row)=>inScope(scopeOf(ctx.actor), row));
    const subCases = await subCasesOf(ctx, visible.map((r)=>r.id));
    return new Map(visible.map((row)=>[
            row.id,
            viewCase(ctx.app, row, subCases.get(row.id) ?? [])
        ]));
}
export async function readSubCasesById(ctx, ids) {
    const found = await rows(ctx, sql`select ${subCaseColumns} from sub_case s where s.id = any(${ids.filter(isUuid)}::uuid[])`);
    const visible = found.filter((row)=>inScope(scopeOf(ctx.actor), row));
    return new Map(visible.map((row)=>[
            row.id,
            viewSubCase(row, ctx.app.clock.now())
        ]));
}

//# sourceMappingURL=read-by-id.js.map