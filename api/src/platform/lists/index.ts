export { type ListOrder, type ListSort, lastDay, lastMoment, listOrder, type SortKey } from './list-order.ts';
export { type ListedNewestFirst, type NewestFirst, newestFirst } from './newest-first.ts';
export { type CountedPage, chunksOf, countedPageOf, type Listed, pageOf } from './page-of.ts';
export { type Sortable, type SortOf, sortable } from './sortable.ts';
