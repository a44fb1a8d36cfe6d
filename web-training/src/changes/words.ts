import { actsOf } from '@yjs/web-kit';
import { type TrainingChangeTypes, trainingChange } from '../records/training-change.ts';

type Change = Pick<TrainingChangeTypes['Row'], 'id' | 'state' | 'targetType' | 'targetId'>;

/** 撤回 and 放弃变更. */
export const changeActs = actsOf(trainingChange, {
  name: (one) => one.targetName,
  consequences: {
    takeBack: ['申请回到草稿，可以修改后重新提交；审核人员的待办随之关闭。'],
    giveUp: ['申请结束，原信息继续有效；以后可以重新申请。'],
  },
});

/** Whether the institution may go on with the request. */
export const goesOn = ({ state }: Change) => state === 'DRAFT' || state === 'RETURNED';

/** Where the form of a request stands; with its id where it goes on. */
export function formRoute({ id, targetType, targetId }: Change): string {
  return targetType === 'PROJECT' ? `/projects/${targetId}/change?request=${id}` : `/institution/change?request=${id}`;
}
