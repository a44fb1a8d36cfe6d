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
import type { TrainingProjectFilter } from '../../../generated/graphql.ts';
import { searched, searchFields, searchUrl } from '../../../platform/lists/SearchList.tsx';
import { inspectionWords } from '../institutions/words.ts';
import { skillLevelWords, stateWords } from './words.ts';

/** What of the list lives in the address: all code columns, the range of scores, the range of expiry (02 §7.6). */
export const listUrl = {
  ...searchUrl(stateWords),
  district: urlText(),
  category: urlCodes(),
  level: urlChoices(wordKeys(skillLevelWords)),
  mark: urlCodes(),
  inspection: urlChoices(wordKeys(inspectionWords)),
  minScore: urlText(),
  maxScore: urlText(),
  from: urlDay(),
  until: urlDay(),
};

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** The address as the API's filter; what is not set is left out. */
export function toFilter(state: UrlValues<typeof listUrl>): TrainingProjectFilter {
  return {
    ...searched(state),
    districtCode: state.district || undefined,
    categories: some(state.category),
    skillLevels: some(state.level),
    marks: some(state.mark),
    inspectionResults: some(state.inspection),
    minScore: state.minScore ? Number(state.minScore) : undefined,
    maxScore: state.maxScore ? Number(state.maxScore) : undefined,
    expiresFrom: state.from || undefined,
    expiresUntil: state.until || undefined,
  };
}

const steps = [60, 65, 70, 75, 80, 85, 90, 95];

interface FilterChoices {
  /** Empty where the reader sees one only. */
  districts: readonly FilterOption[];
  categories: readonly FilterOption[];
  marks: readonly FilterOption[];
}

/** The line of filters. */
export function listFields({ districts, categories, marks }: FilterChoices): FilterField[] {
  const score = (words: string) => steps.map((n) => ({ value: String(n), label: `${n}分${words}` }));
  const fields: (FilterField | false)[] = [
    ...searchFields(stateWords, { placeholder: '编号、项目或机构名称', width: 185 }),
    { key: 'category', kind: 'multi', label: '类别', options: categories, width: 125 },
    districts.length > 1 && { key: 'district', kind: 'select', label: '区', options: districts, width: 95 },
    { key: 'level', kind: 'multi', label: '技能等级', options: wordOptions(skillLevelWords), more: true },
    { key: 'mark', kind: 'multi', label: '标记', options: marks, more: true },
    { key: 'inspection', kind: 'multi', label: '最近年检', options: wordOptions(inspectionWords), more: true },
    { key: 'minScore', kind: 'select', label: '得分不低于', options: score('及以上'), more: true },
    { key: 'maxScore', kind: 'select', label: '得分不高于', options: score('及以下'), more: true },
    { key: 'expiry', kind: 'days', label: '有效期至', from: 'from', to: 'until', more: true },
  ];
  return fields.filter((field) => field !== false);
}
