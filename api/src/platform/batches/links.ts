/** Route of a batch in the console. */
export function batchLink(id: string): string {
  return `/batches/${id}`;
}

/** Where the result of a batch can be fetched, a line per row. */
export function resultUrl(id: string): string {
  return `/exports/batches/${id}.xlsx`;
}
