import { run, sql } from "../../database/sql.js";
import { transaction } from "../kernel/context.js";
/** Writes a list in one snapshot for all pages: a record that moves meanwhile is neither missing nor there twice. */ export function writeSnapshot(ctx, target, list, request, head) {
    return transaction(ctx, async (tx)=>{
        await run(tx, sql`set transaction isolation level repeatable read, read only`);
        const count = await list.count(tx, request, head.cap);
        return list.write(tx, target, request, {
            ...head,
            count
        });
    });
}

//# sourceMappingURL=snapshot.js.map