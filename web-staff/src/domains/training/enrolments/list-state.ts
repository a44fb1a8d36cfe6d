import {
  type FilterField,
  type FilterOption,
  type UrlValues,
  urlChoices,
  urlDay,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type { EnrolmentReviewFilter } from '../../../generated/graphql.ts';
import { categoryWords, channelWords, resultWords, stateWords } from './words.ts';

/** What of the lists lives in the URL. */
export const listUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  result: urlChoices(wordKeys(resultWords)),
  category: urlText(),
  channel: urlText(),
  district: urlText(),
  round: urlText(),
  project: urlText(),
  from: urlDay(),
  to: urlDay(),
};

interface Choices {
  /** Empty where the reader sees one only. */
  districts: readonly FilterOption[];
  projects: readonly FilterOption[];
  rounds: readonly FilterOption[];
}

/** The filter line (02 §12.6). */
export function listFilters({ districts, projects, rounds }: Choices): FilterField[] {
  const fields: (FilterField | false)[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '报名编号、身份证号、项目或批次', width: 230 },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 170 },
    { key: 'result', kind: 'multi', label: '核验', options: wordOptions(resultWords), width: 130 },
    districts.length > 1 && { key: 'district', kind: 'select', label: '安置区', options: districts, width: 130 },
    { key: 'project', kind: 'select', label: '项目', options: projects, width: 220 },
    { key: 'round', kind: 'select', label: '批次', options: rounds, width: 220, more: true },
    { key: 'category', kind: 'select', label: '人员类别', options: wordOptions(categoryWords), width: 180, more: true },
    { key: 'channel', kind: 'select', label: '渠道', options: wordOptions(channelWords), width: 130, more: true },
    { key: 'applied', kind: 'days', label: '报名日期', from: 'from', to: 'to', more: true },
  ];
  return fields.filter((field) => field !== false);
}

/** The URL's state as the API's filter; what is not set is left out. */
export function toFilter(state: UrlValues<typeof listUrl>): EnrolmentReviewFilter {
  return {
    search: state.search || undefined,
    states: state.state.length > 0 ? state.state : undefined,
    results: state.result.length > 0 ? state.result : undefined,
    categories: state.category ? [state.category] : undefined,
    channels: state.channel ? [state.channel] : undefined,
    districtCode: state.district || undefined,
    roundId: state.round || undefined,
    projectId: state.project || undefined,
    from: state.from || undefined,
    to: state.to || undefined,
  };
}
