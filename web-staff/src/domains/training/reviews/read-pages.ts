/** Page numbers as people write them: runs together, 3、5至7. */
export function pageNumbers(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}至${to}`)).join('、');
}

/** What of a document was read and what was not; nothing where that is not known. */
export function readPagesText(documentPages: number | null | undefined, seen: readonly { page: number }[]): string {
  if (!documentPages) return '';
  const known = new Set(seen.map(({ page }) => page));
  const left = Array.from({ length: documentPages }, (_, at) => at + 1).filter((page) => !known.has(page));
  if (left.length === 0) return `共${documentPages}页，全部看过`;
  if (known.size === 0) return `共${documentPages}页，没有看过1秒以上的页`;
  return `共${documentPages}页，看过${known.size}页，未看第${pageNumbers(left)}页`;
}
