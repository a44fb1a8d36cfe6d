import { type FilterField, type UrlValues, urlChoices, urlDay, urlText, wordKeys, wordOptions } from '@yjs/web-kit';
import type { CandidateFilter } from '../../generated/graphql.ts';
import { consentWords, insuranceWords, matchWords, stateWords } from './words.ts';

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  district: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  match: urlChoices(wordKeys(matchWords)),
  consent: urlChoices(wordKeys(consentWords)),
  pension: urlChoices(wordKeys(insuranceWords)),
  medical: urlChoices(wordKeys(insuranceWords)),
  direction: urlText(),
  batch: urlText(),
  months: urlText(),
  from: urlDay(),
  to: urlDay(),
};

type ListState = UrlValues<typeof listUrl>;

/** The filter line; the rest on demand. `districts` is empty where the reader sees one only. */
export function listFilters(districts: readonly { value: string; label: string }[]): FilterField[] {
  const fields: (FilterField | false)[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号、身份证号码或姓名', width: 210 },
    { key: 'state', kind: 'multi', label: '办理结果', options: wordOptions(stateWords), width: 150 },
    { key: 'match', kind: 'multi', label: '匹配结果', options: wordOptions(matchWords), width: 120 },
    { key: 'consent', kind: 'multi', label: '确认状态', options: wordOptions(consentWords), width: 120 },
    districts.length > 1 && { key: 'district', kind: 'select', label: '区', options: districts, width: 110 },
    { key: 'pension', kind: 'multi', label: '养老状态', options: wordOptions(insuranceWords), more: true },
    { key: 'medical', kind: 'multi', label: '医疗状态', options: wordOptions(insuranceWords), more: true },
    { key: 'months', kind: 'select', label: '已满月数', options: monthOptions, more: true },
    { key: 'direction', kind: 'text', label: '安置去向', more: true },
    { key: 'discharged', kind: 'days', label: '退役日期', from: 'from', to: 'to', more: true },
  ];
  return fields.filter((field) => field !== false);
}

const monthOptions = [3, 4, 5, 6].map((n) => ({ value: String(n), label: `满${n}个月及以上` }));

/** The URL's state as the API's filter; what is not set is left out. */
export function toCandidateFilter(state: ListState): CandidateFilter {
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  return {
    search: state.search || undefined,
    districtCode: state.district || undefined,
    states: some(state.state),
    matchResults: some(state.match),
    consentStates: some(state.consent),
    pensionStates: some(state.pension),
    medicalStates: some(state.medical),
    direction: state.direction || undefined,
    batchId: state.batch || undefined,
    minMonths: state.months ? Number(state.months) : undefined,
    dischargedFrom: state.from || undefined,
    dischargedTo: state.to || undefined,
  };
}
