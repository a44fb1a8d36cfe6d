import { DomainError, fillText } from "../errors/index.js";
import { transaction } from "../kernel/context.js";
import { cancelLocked } from "./end-order.js";
import { exportErrors } from "./errors.js";
import { getOwnOrder } from "./find-orders.js";
import { ORDER_STATES } from "./order.js";
import { mayCancel } from "./order-view.js";
/** Ends one's own order; the worker notices within some thousand rows and removes what it has written. @throws NOT_FOUND, E-EXP-02 */ export async function cancelOrder(ctx, id) {
    await transaction(ctx, async (tx)=>{
        const order = await getOwnOrder(tx, id, true);
        if (!mayCancel(order.state)) throw new DomainError('E-EXP-02', fillText(exportErrors['E-EXP-02'], {
            state: ORDER_STATES[order.state]
        }));
        await cancelLocked(tx, order);
    });
}

//# sourceMappingURL=cancel-order.js.map