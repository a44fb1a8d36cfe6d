import { type FilterField, type UrlValues, urlChoices, urlFlag, urlText, wordKeys, wordOptions } from '@yjs/web-kit';
import type { ProjectInspectionFilter } from '../../../generated/graphql.ts';
import { resultWords, stateWords } from './words.ts';

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  cycle: urlText(),
  district: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  result: urlChoices(wordKeys(resultWords)),
  overdue: urlFlag(),
  visit: urlFlag(),
  disputed: urlFlag(),
};

type Option = { value: string; label: string };

/** The filter line; districts only where the reader sees more than one. */
export function listFilters(cycles: readonly Option[], districts: readonly Option[]): FilterField[] {
  const fields: (FilterField | false)[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号、项目或机构名称', width: 210 },
    { key: 'cycle', kind: 'select', label: '批次', options: cycles, width: 170 },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 170 },
    districts.length > 1 && { key: 'district', kind: 'select', label: '区', options: districts, width: 110 },
    { key: 'result', kind: 'multi', label: '结果', options: wordOptions(resultWords), width: 150 },
    { key: 'overdue', kind: 'flag', label: '整改逾期', more: true },
    { key: 'visit', kind: 'flag', label: '实地检查', more: true },
    { key: 'disputed', kind: 'flag', label: '统计有异议', more: true },
  ];
  return fields.filter((field) => field !== false);
}

/** The URL's state as the API's filter; what is not set is left out. */
export function toFilter(state: UrlValues<typeof listUrl>): ProjectInspectionFilter {
  return {
    search: state.search || undefined,
    cycleId: state.cycle || undefined,
    districtCode: state.district || undefined,
    states: state.state.length > 0 ? state.state : undefined,
    results: state.result.length > 0 ? state.result : undefined,
    overdue: state.overdue || undefined,
    fieldVisit: state.visit || undefined,
    disputed: state.disputed || undefined,
  };
}
