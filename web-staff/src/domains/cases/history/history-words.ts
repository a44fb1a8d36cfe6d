import {
  type FilterField,
  type UrlValues,
  urlChoice,
  urlChoices,
  urlDay,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type { CaseStatus, HistoryActor, HistoryFilter } from '../../../generated/graphql.ts';
import { historyActorTitles } from '../../../generated/titles/history-actor.ts';

const stageWords: Readonly<Record<CaseStatus, string>> = {
  DRAFT: '草稿',
  PENDING_PREREVIEW: '待预审',
  PREREVIEW_RETURNED: '预审退回',
  PREREVIEW_PASSED: '预审通过',
  ACCEPTED: '已接件',
  IN_PROGRESS: '办理中',
  SUPPLEMENT: '待补正',
  PENDING_FINISH: '待办结',
  SUSPENDED: '挂起',
  FINISHED_NORMAL: '正常办结',
  FINISHED_TERMINATED: '终止办结',
  CANCELLED: '撤销',
};
const actorWords: Readonly<Record<HistoryActor, string>> = historyActorTitles;

/** What of the page lives in the URL. */
export const historyUrl = {
  record: urlText(),
  stage: urlChoices(wordKeys(stageWords)),
  actor: urlChoices(wordKeys(actorWords)),
  name: urlText(),
  from: urlDay(),
  to: urlDay(),
  order: urlChoice(['DESC', 'ASC'] as const, 'DESC'),
};

export const historyFields = (records: readonly { value: string; label: string }[]): readonly FilterField[] => [
  { key: 'record', kind: 'select', label: '范围', options: records, width: 220 },
  { key: 'stage', kind: 'multi', label: '环节', options: wordOptions(stageWords), width: 170 },
  { key: 'actor', kind: 'multi', label: '来源', options: wordOptions(actorWords), width: 150 },
  { key: 'name', kind: 'text', label: '操作人', placeholder: '操作人姓名', width: 120 },
  { key: 'period', kind: 'days', label: '发生日期', from: 'from', to: 'to' },
];

/** The filter that the address means. */
export function toHistoryFilter({ stage, actor, name, from, to, order }: UrlValues<typeof historyUrl>): HistoryFilter {
  return {
    direction: order,
    ...(stage.length > 0 ? { stages: stage } : {}),
    ...(actor.length > 0 ? { actors: actor } : {}),
    ...(name ? { actorName: name } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
