import { type UrlValues, urlChoice, urlChoices, urlDay, urlFlag, urlSort, urlText, wordOptions } from '@yjs/web-kit';
import type {
  CaseAssignment,
  CaseFilter,
  CaseQueue,
  CaseSortField,
  CaseStatus,
  Channel,
  DuplicateFlag,
  PersonCategory,
  PlacementType,
  SubCaseMode,
  TimeLevel,
} from '../../generated/graphql.ts';
import { caseStatusTitles } from '../../generated/titles/case-status.ts';
import { duplicateFlagTitles } from '../../generated/titles/duplicate-flag.ts';
import { personCategoryTitles } from '../../generated/titles/person-category.ts';
import { placementTypeTitles } from '../../generated/titles/placement-type.ts';
import { subCaseModeTitles } from '../../generated/titles/sub-case-mode.ts';

/** The queues of the page, in the order a case passes them; 全部 stands last. */
export const queues: readonly { key: CaseQueue; title: string }[] = [
  { key: 'PENDING_PREREVIEW', title: '待预审' },
  { key: 'PASSED', title: '待接件' },
  { key: 'ACCEPTED_OPEN', title: '接件待办结' },
  { key: 'RETURNED', title: '预审退回' },
  { key: 'FINISHED', title: '已办结' },
  { key: 'ALL', title: '全部' },
];

const sortFields = ['SUBMITTED_AT', 'DUE_AT', 'UPDATED_AT', 'CASE_NO'] as const satisfies readonly CaseSortField[];

export const statusOptions = wordOptions(caseStatusTitles);

export const channelOptions: readonly { value: Channel; label: string }[] = [
  { value: 'PC_YWTB', label: '一网通办' },
  { value: 'WINDOW', label: '窗口' },
  { value: 'SUISHENBAN', label: '随申办' },
  { value: 'ALIPAY', label: '支付宝小程序' },
  { value: 'SYSTEM', label: '免申即享' },
];

export const placementOptions = wordOptions(placementTypeTitles);

export const personOptions = wordOptions(personCategoryTitles);

export const timeOptions: readonly { value: TimeLevel; label: string }[] = [
  { value: 'OVERDUE', label: '已超期' },
  { value: 'URGENT', label: '紧急' },
  { value: 'SOON', label: '临近' },
  { value: 'NORMAL', label: '正常' },
  { value: 'PAUSED', label: '时限暂停' },
];

const { NONE: _none, ...duplicates } = duplicateFlagTitles;
export const duplicateOptions = wordOptions(duplicates);

export const assignmentOptions: readonly { value: CaseAssignment; label: string }[] = [
  { value: 'MINE', label: '我的' },
  { value: 'UNASSIGNED', label: '未分派' },
];

const { NO_APPLICATION: _unasked, ...modes } = subCaseModeTitles;
export const modeOptions = wordOptions(modes);

const values = <T extends string>(options: readonly { value: T }[]): T[] => options.map((option) => option.value);

/** States in which a case is still at work: what 待办 counts. */
export const openStatuses = values(statusOptions).filter(
  (status) => !['DRAFT', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'].includes(status),
);

/** What of the queue page lives in the URL, so that a link shows a colleague the same list. */
export const queueUrl = {
  queue: urlChoice<CaseQueue>(
    queues.map((queue) => queue.key),
    'PENDING_PREREVIEW',
  ),
  search: urlText(),
  time: urlChoices<TimeLevel>(values(timeOptions)),
  status: urlChoices<CaseStatus>(values(statusOptions)),
  district: urlText(),
  channel: urlChoices<Channel>(values(channelOptions)),
  placement: urlChoices<PlacementType>(values(placementOptions)),
  person: urlChoices<PersonCategory>(values(personOptions)),
  matter: urlText(),
  from: urlDay(),
  to: urlDay(),
  finishedFrom: urlDay(),
  finishedTo: urlDay(),
  duplicate: urlChoices<DuplicateFlag>(values(duplicateOptions)),
  assignment: urlChoice<'' | CaseAssignment>(['', ...values(assignmentOptions)], ''),
  mode: urlChoice<'' | SubCaseMode>(['', ...values(modeOptions)], ''),
  pushFailed: urlFlag(),
  accountOneClerk: urlFlag(),
  sort: urlSort(sortFields, { field: 'DUE_AT', direction: 'ASC' }),
};

export type QueueState = UrlValues<typeof queueUrl>;

/** The URL's state as the API's filter; what is not set is left out. */
export function toCaseFilter(state: QueueState): CaseFilter {
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  return {
    search: state.search || undefined,
    timeLevel: some(state.time),
    status: some(state.status),
    districtCode: state.district || undefined,
    channel: some(state.channel),
    placementType: some(state.placement),
    personCategory: some(state.person),
    matterCode: state.matter || undefined,
    submittedFrom: state.from || undefined,
    submittedTo: state.to || undefined,
    finishedFrom: state.finishedFrom || undefined,
    finishedTo: state.finishedTo || undefined,
    duplicate: some(state.duplicate),
    assignment: state.assignment || undefined,
    mode: state.mode || undefined,
    pushFailed: state.pushFailed || undefined,
    accountOneClerk: state.accountOneClerk || undefined,
  };
}
