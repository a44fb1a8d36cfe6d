import { type FilterField, type UrlValues, urlChoice, urlChoices, urlText } from '@yjs/web-kit';
import type { CaseStatus, MatterItemFilter, SubCaseMode } from '../../../generated/graphql.ts';
import { subCaseModeTitles } from '../../../generated/titles/sub-case-mode.ts';

export const modeWords: Readonly<Record<SubCaseMode, string>> = subCaseModeTitles;
const stateWords = {
  ACCEPTED: '已接件',
  IN_PROGRESS: '办理中',
  SUPPLEMENT: '待补正',
  PENDING_FINISH: '待办结',
  SUSPENDED: '挂起',
  FINISHED_NORMAL: '正常办结',
  FINISHED_TERMINATED: '终止办结',
  CANCELLED: '撤销',
} as const satisfies Partial<Record<CaseStatus, string>>;
type ItemState = keyof typeof stateWords;

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));

const MODES = ['OFFLINE', 'ONLINE', 'NO_APPLICATION', 'ALL'] as const;

/** What of the list lives in the URL. */
export const itemUrl = {
  mode: urlChoice<(typeof MODES)[number]>(MODES, 'OFFLINE'),
  matter: urlText(),
  state: urlChoices<ItemState>(Object.keys(stateWords) as ItemState[]),
  search: urlText(),
};

export const itemFields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号码、一件事编号、办件编号', width: 250 },
  {
    key: 'mode',
    kind: 'select',
    label: '办理方式',
    options: [...options(modeWords), { value: 'ALL', label: '全部' }],
    width: 120,
  },
  { key: 'state', kind: 'multi', label: '状态', options: options(stateWords), width: 200 },
];

/** The filter that the address means. */
export function toItemFilter({ mode, matter, state, search }: UrlValues<typeof itemUrl>): MatterItemFilter {
  return {
    ...(mode === 'ALL' ? {} : { modes: [mode] }),
    ...(matter ? { matterCode: matter } : {}),
    ...(state.length > 0 ? { states: state } : {}),
    ...(search ? { search } : {}),
  };
}
