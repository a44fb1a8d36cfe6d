import type { StateTone } from '@yjs/web-kit';
import type { OwnChangeFragment, TrainingChangeState } from '../generated/graphql.ts';

export const stateTones: Record<TrainingChangeState, StateTone> = {
  DRAFT: 'waiting',
  RETURNED: 'paused',
  DIST_REVIEW: 'working',
  CENTRE_RECHECK: 'working',
  APPROVED: 'done',
  REJECTED: 'ended',
  WITHDRAWN: 'ended',
};

export const targetWords = { INSTITUTION: '机构信息', PROJECT: '培训项目' } as const;

/** What follows from an act of the institution. */
export const consequences: Readonly<Record<string, string[]>> = {
  takeBack: ['申请回到草稿，可以修改后重新提交；审核人员的待办随之关闭。'],
  giveUp: ['申请结束，原信息继续有效；以后可以重新申请。'],
};

/** Whether the institution may go on with the request. */
export const goesOn = ({ state }: Pick<OwnChangeFragment, 'state'>) => state === 'DRAFT' || state === 'RETURNED';

/** Where the form of a request stands; with its id where it goes on. */
export function formRoute(change: Pick<OwnChangeFragment, 'id' | 'targetType' | 'targetId'>): string {
  return change.targetType === 'PROJECT'
    ? `/projects/${change.targetId}/change?request=${change.id}`
    : `/institution/change?request=${change.id}`;
}
