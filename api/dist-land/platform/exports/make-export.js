import { recordAudit } from "../audit/index.js";
import { DomainError, fillText } from "../errors/index.js";
import { exportFileName, makeExportFile } from "../files/index.js";
import { requireUser } from "../kernel/context.js";
import { readParameter } from "../parameters/index.js";
import { exportErrors } from "./errors.js";
import { rowsAtOnce, rowsInBackground, rowsOfSheet } from "./parameters.js";
import { placeOrder } from "./place-order.js";
import { writeSnapshot } from "./snapshot.js";
/**
 * A list as an Excel file: at once up to `export.maxRows`, as an order beyond that. Audited with rows and digest (03 C-11) before a byte of
 * it leaves.
 *
 * @param orders whether an order may be placed: not where somebody merely followed a link
 * @throws what the list's `authorise` throws; E-0509 beyond `export.backgroundRows`; E-EXP-01 while another order for the list is under
 * way; E-EXP-04 where an order would be needed and may not be placed
 */ export async function exportList(ctx, list, request, { orders }) {
    requireUser(ctx);
    list.authorise(ctx, request);
    const [atOnce, inBackground] = [
        await readParameter(ctx, rowsAtOnce),
        await readParameter(ctx, rowsInBackground)
    ];
    const beyond = (code, max)=>new DomainError(code, fillText(exportErrors[code], {
            max: max.toLocaleString('en-US'),
            unit: list.unit
        }));
    if (await list.count(ctx, request, atOnce + 1) > atOnce) {
        const expected = await list.count(ctx, request, inBackground + 1);
        if (expected > inBackground) throw beyond('E-0509', inBackground);
        if (!orders) throw beyond('E-EXP-04', atOnce);
        const orderId = await placeOrder(ctx, list, request, expected);
        return {
            made: 'ORDER',
            orderId,
            title: list.title,
            most: atOnce,
            unit: list.unit
        };
    }
    const { range, filter } = await list.describe(ctx, request);
    const sheetRows = await readParameter(ctx, rowsOfSheet);
    const head = {
        title: list.title,
        filter,
        sheetRows,
        cap: inBackground,
        onRows: async ()=>undefined
    };
    const file = await makeExportFile(ctx.app, (target)=>writeSnapshot(ctx, target, list, request, head), ({ rows, sm3 })=>{
        const { detail, ...entry } = list.audit(request);
        return recordAudit(ctx, {
            ...entry,
            detail: {
                ...detail,
                rows,
                sm3
            }
        });
    });
    return {
        made: 'FILE',
        name: exportFileName(list.title, range, ctx.app.clock.now()),
        file
    };
}

//# sourceMappingURL=make-export.js.map