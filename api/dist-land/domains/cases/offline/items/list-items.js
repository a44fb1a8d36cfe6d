import { rows, sql } from "../../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { subCaseColumns } from "../../queues/case-row.js";
import { viewSubCase } from "../../queues/case-view.js";
import { itemWhere } from "./item-filter.js";
/** 事项 of the caller's scope that are being handled or have been, newest first (01 §5.8). */ export async function listItems(ctx, filter, args) {
    const size = pageSize(args);
    const from = args.after ? sql`s.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const found = await rows(ctx, sql`select ${subCaseColumns}, c.case_no as "caseNo", c.person_name_masked as "personName", o.short_name as "orgName"
          from sub_case s join one_thing_case c on c.id = s.case_id join org o on o.id = s.org_id
         where ${await itemWhere(ctx, filter)} and ${from} order by s.id desc limit ${size + 1}`);
    const now = ctx.app.clock.now();
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>({
            subCase: viewSubCase(row, now),
            caseNo: row.caseNo,
            personName: row.personName,
            orgName: row.orgName
        }));
}

//# sourceMappingURL=list-items.js.map