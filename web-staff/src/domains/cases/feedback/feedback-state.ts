import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoice,
  urlChoices,
  urlDay,
  urlFlag,
  urlText,
  wordOptions,
} from '@yjs/web-kit';
import type {
  FeedbackDepartment,
  FeedbackFilter,
  FeedbackQueue,
  FeedbackState,
  FeedbackType,
} from '../../../generated/graphql.ts';
import { feedbackDepartmentTitles } from '../../../generated/titles/feedback-department.ts';
import { feedbackTypeTitles } from '../../../generated/titles/feedback-type.ts';

/** What `recordChanged` calls a message of a department. */
export const feedbackRecordType = 'feedback';

export const feedbackQueues: readonly { key: FeedbackQueue; title: string }[] = [
  { key: 'UNREAD', title: '未读' },
  { key: 'CONFLICT', title: '状态冲突' },
  { key: 'UNMATCHED', title: '未匹配' },
  { key: 'REJECTED', title: '已拒收' },
  { key: 'ALL', title: '全部' },
];

export const departmentOptions = wordOptions(feedbackDepartmentTitles);

export const typeOptions = wordOptions(feedbackTypeTitles);

const stateOptions: readonly { value: FeedbackState; label: string }[] = [
  { value: 'APPLIED', label: '已应用' },
  { value: 'MATCHED', label: '已匹配' },
  { value: 'UNMATCHED', label: '未匹配' },
  { value: 'MANUAL_DONE', label: '人工处理' },
  { value: 'REJECTED', label: '已拒收' },
  { value: 'DUPLICATE', label: '重复报文' },
];

export const feedbackTone: Record<FeedbackState, StateTone> = {
  NEW: 'waiting',
  MATCHED: 'paused',
  UNMATCHED: 'waiting',
  APPLIED: 'done',
  REJECTED: 'ended',
  DUPLICATE: 'ended',
  MANUAL_DONE: 'done',
};

const values = <T extends string>(options: readonly { value: T }[]): T[] => options.map((option) => option.value);

/** What of the list lives in the URL. */
export const feedbackUrl = {
  queue: urlChoice<FeedbackQueue>(
    feedbackQueues.map((queue) => queue.key),
    'ALL',
  ),
  search: urlText(),
  department: urlChoices<FeedbackDepartment>(values(departmentOptions)),
  type: urlChoices<FeedbackType>(values(typeOptions)),
  state: urlChoices<FeedbackState>(values(stateOptions)),
  matter: urlText(),
  from: urlDay(),
  to: urlDay(),
  unread: urlFlag(),
};

export type FeedbackListState = UrlValues<typeof feedbackUrl>;

export function feedbackFilters(matters: readonly { value: string; label: string }[]): FilterField[] {
  return [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号或身份证号码', width: 190 },
    { key: 'department', kind: 'multi', label: '部门', options: departmentOptions, width: 110 },
    { key: 'type', kind: 'multi', label: '反馈类型', options: typeOptions, width: 120 },
    { key: 'state', kind: 'multi', label: '处理状态', options: stateOptions, width: 120 },
    { key: 'matter', kind: 'select', label: '事项', options: matters, width: 140 },
    { key: 'unread', kind: 'flag', label: '只看未读' },
    { key: 'received', kind: 'days', label: '接收时间', from: 'from', to: 'to', more: true },
  ];
}

/** The URL's state as the API's filter; what is not set is left out. */
export function toFeedbackFilter(state: FeedbackListState): FeedbackFilter {
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  return {
    search: state.search || undefined,
    department: some(state.department),
    feedbackType: some(state.type),
    state: some(state.state),
    matterCode: state.matter || undefined,
    receivedFrom: state.from || undefined,
    receivedTo: state.to || undefined,
    unreadOnly: state.unread || undefined,
  };
}
