import {
  type FilterField,
  type StateTone,
  type UrlValues,
  urlChoices,
  urlDay,
  urlText,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import type {
  AutoFinishPlanFilter,
  AutoFinishPlanState,
  InterventionKind,
  InterventionStatus,
} from '../../../generated/graphql.ts';
import { autoFinishPlanStateTitles } from '../../../generated/titles/auto-finish-plan-state.ts';
import { autoFinishPlanStateTones } from '../../../generated/tones/auto-finish-plan-state.ts';

const stateWords: Readonly<Record<AutoFinishPlanState, string>> = autoFinishPlanStateTitles;
export const planTones: Readonly<Record<AutoFinishPlanState, StateTone>> = autoFinishPlanStateTones;
/** The steps of a plan by the way of stepping in that each is. */
export const kindOf: Readonly<Record<string, InterventionKind>> = {
  defer: 'DEFER',
  changeStatus: 'CHANGE_STATUS',
  finishNow: 'FINISH_NOW',
  disable: 'DISABLE',
  restore: 'RESTORE',
};
export const statusOptions = wordOptions<InterventionStatus>({
  SUPPLEMENT: '待补正',
  SUSPENDED: '挂起',
  IN_PROGRESS: '办理中',
  PENDING_FINISH: '待办结',
  FINISHED_TERMINATED: '终止办结',
});

/** What of the list lives in the URL. */
export const planUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(stateWords)),
  from: urlDay(),
  to: urlDay(),
};
export const planFields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号码、办件编号、计划编号', width: 230 },
  { key: 'state', kind: 'multi', label: '状态', options: wordOptions(stateWords), width: 200 },
  { key: 'planned', kind: 'days', label: '计划日期', from: 'from', to: 'to' },
];

/** The filter that the address means. */
export function toPlanFilter({ search, state, from, to }: UrlValues<typeof planUrl>): AutoFinishPlanFilter {
  return {
    ...(search ? { search } : {}),
    ...(state.length > 0 ? { states: state } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
