import {
  type FilterField,
  type FilterOption,
  type UrlValues,
  urlChoices,
  urlCodes,
  urlDay,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type { TrainingInstitutionFilter } from '../../../generated/graphql.ts';
import { inspectionWords, stateWords } from './words.ts';

/** What of the list lives in the URL. */
export const listUrl = {
  search: urlText(),
  district: urlText(),
  type: urlCodes(),
  state: urlChoices(wordKeys(stateWords)),
  mark: urlCodes(),
  inspection: urlChoices(wordKeys(inspectionWords)),
  from: urlDay(),
  to: urlDay(),
};

type ListState = UrlValues<typeof listUrl>;

interface FilterChoices {
  /** Empty where the reader sees one only. */
  districts: readonly FilterOption[];
  types: readonly FilterOption[];
  marks: readonly FilterOption[];
}

/** The filter line (SC14-1); the rest on demand. */
export function listFilters({ districts, types, marks }: FilterChoices): FilterField[] {
  const fields: (FilterField | false)[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号、信用代码或名称', width: 200 },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 120 },
    { key: 'mark', kind: 'multi', label: '标记', options: marks, width: 140 },
    districts.length > 1 && { key: 'district', kind: 'select', label: '区', options: districts, width: 110 },
    { key: 'type', kind: 'multi', label: '机构类型', options: types, more: true },
    { key: 'inspection', kind: 'multi', label: '年检结果', options: wordOptions(inspectionWords), more: true },
    { key: 'expiry', kind: 'days', label: '资质到期', from: 'from', to: 'to', more: true },
  ];
  return fields.filter((field) => field !== false);
}

/** The URL's state as the API's filter; what is not set is left out. */
export function toInstitutionFilter(state: ListState): TrainingInstitutionFilter {
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  return {
    search: state.search || undefined,
    districtCode: state.district || undefined,
    institutionTypes: some(state.type),
    states: some(state.state),
    marks: some(state.mark),
    inspectionResults: some(state.inspection),
    expiryFrom: state.from || undefined,
    expiryTo: state.to || undefined,
  };
}
