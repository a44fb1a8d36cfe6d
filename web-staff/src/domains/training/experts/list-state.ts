import {
  type FilterField,
  type FilterOption,
  type UrlValues,
  urlChoices,
  urlCodes,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type { ReviewExpertFilter } from '../../../generated/graphql.ts';
import { stateWords } from './words.ts';

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  field: urlCodes(),
};

/** The filter line; `fields` are the 项目类别 that there are. */
export const listFilters = (fields: readonly FilterOption[]): FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '姓名、单位或职称', width: 200 },
  { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 160 },
  { key: 'field', kind: 'multi', label: '专业领域', options: fields, width: 220 },
];

/** The URL's state as the API's filter; what is not set is left out. */
export function toExpertFilter(state: UrlValues<typeof listUrl>): ReviewExpertFilter {
  return {
    search: state.search || undefined,
    states: state.state.length > 0 ? state.state : undefined,
    fields: state.field.length > 0 ? state.field : undefined,
  };
}
