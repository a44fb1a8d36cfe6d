import { type FilterField, type UrlValues, urlChoices, urlText, wordKeys, wordOptions } from '@yjs/web-kit';
import type { ReviewBatchFilter } from '../../../generated/graphql.ts';
import { batchWords } from './words.ts';

/** What of the list of batches lives in the URL. */
export const listUrl = { search: urlText(), year: urlText(), state: urlChoices(wordKeys(batchWords)) };

const FIRST_YEAR = 2026;

/** The filter line; `year` is the newest that there is anything of. */
export function listFilters(year: number): FilterField[] {
  const years = Array.from({ length: Math.max(1, year - FIRST_YEAR + 1) }, (_, n) => String(year - n));
  return [
    { key: 'search', kind: 'text', label: '查找', placeholder: '批次编号或名称', width: 220 },
    {
      key: 'year',
      kind: 'select',
      label: '年度',
      width: 110,
      options: years.map((value) => ({ value, label: value })),
    },
    { key: 'state', kind: 'multi', label: '状态', width: 220, options: wordOptions(batchWords) },
  ];
}

/** The URL's state as the API's filter; what is not set is left out. */
export function toFilter({ search, year, state }: UrlValues<typeof listUrl>): ReviewBatchFilter {
  return {
    search: search || undefined,
    year: /^\d{4}$/.test(year) ? Number(year) : undefined,
    states: state.length > 0 ? state : undefined,
  };
}
