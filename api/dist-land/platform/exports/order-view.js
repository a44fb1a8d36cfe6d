import { toDate, toDateOrNull } from "../../database/sql.js";
import { orderFileUrl } from "./links.js";
import { ORDER_STATES } from "./order.js";
export const mayCancel = (state)=>state === 'WAITING' || state === 'RUNNING';
/** An order as the API shows it to its orderer. */ export function viewOrder(order) {
    const { id, state } = order;
    return {
        id,
        title: order.title,
        filter: order.filterWords,
        plain: order.plain,
        state,
        stateTitle: ORDER_STATES[state],
        rowsExpected: order.rowsExpected,
        rowsWritten: order.rowsWritten,
        fileName: order.fileName,
        size: order.size === null ? null : Number(order.size),
        failure: order.failure,
        createdAt: toDate(order.createdAt),
        finishedAt: toDateOrNull(order.finishedAt),
        expiresAt: toDateOrNull(order.expiresAt),
        canCancel: mayCancel(state),
        fileUrl: state === 'READY' ? orderFileUrl(id) : null
    };
}

//# sourceMappingURL=order-view.js.map