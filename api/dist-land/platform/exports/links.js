/** 我的导出 in the console. */ export const ORDERS_LINK = '/exports';
/** Where the file of an order can be fetched, by its orderer. */ export function orderFileUrl(id) {
    return `/exports/orders/${id}.xlsx`;
}

//# sourceMappingURL=links.js.map