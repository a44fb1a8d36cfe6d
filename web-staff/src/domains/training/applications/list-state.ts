import { type FilterField, type UrlValues, urlChoices, urlDay, urlText, wordKeys, wordOptions } from '@yjs/web-kit';
import type { ProjectApplicationFilter } from '../../../generated/graphql.ts';
import { stateWords } from './words.ts';

const newcomerWords = { yes: '新进机构', no: '在库机构' } as const;

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  district: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  newcomer: urlText(),
  from: urlDay(),
  to: urlDay(),
};

/** The filter line. `districts` is empty where the reader sees one only. */
export function listFilters(districts: readonly { value: string; label: string }[]): FilterField[] {
  const fields: (FilterField | false)[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号、项目或机构名称', width: 210 },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 180 },
    { key: 'newcomer', kind: 'select', label: '机构', options: wordOptions(newcomerWords), width: 110 },
    districts.length > 1 && { key: 'district', kind: 'select', label: '区', options: districts, width: 110 },
    { key: 'submitted', kind: 'days', label: '提交日期', from: 'from', to: 'to', more: true },
  ];
  return fields.filter((field) => field !== false);
}

/** The URL's state as the API's filter; what is not set is left out. */
export function toFilter(state: UrlValues<typeof listUrl>): ProjectApplicationFilter {
  return {
    search: state.search || undefined,
    districtCode: state.district || undefined,
    states: state.state.length > 0 ? state.state : undefined,
    newcomer: state.newcomer ? state.newcomer === 'yes' : undefined,
    submittedFrom: state.from || undefined,
    submittedTo: state.to || undefined,
  };
}
