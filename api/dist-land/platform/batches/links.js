/** Route of a batch in the console. */ export function batchLink(id) {
    return `/batches/${id}`;
}
/** Where the result of a batch can be fetched, a line per row. */ export function resultUrl(id) {
    return `/exports/batches/${id}.xlsx`;
}

//# sourceMappingURL=links.js.map