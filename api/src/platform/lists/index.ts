export { dayOf, LONGEST_SEARCH, searchOf, sinceDay, untilDay } from './filter-values.ts';
export { type Keyset, readAll, readPage, type Stretch, type Wanted } from './keyset.ts';
export {
  type ListOrder,
  type ListSort,
  lastDay,
  lastMoment,
  listOrder,
  type SortedRow,
  type SortKey,
  type SortKeyKind,
} from './list-order.ts';
export { type ListedNewestFirst, type NewestFirst, newestFirst } from './newest-first.ts';
export { type CountedPage, chunksOf, countedPageOf, countOf, type Listed, pageOf } from './page-of.ts';
export { type Sortable, type SortOf, sortable } from './sortable.ts';
export { withinScope } from './within-scope.ts';
