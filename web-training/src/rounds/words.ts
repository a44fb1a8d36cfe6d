import type { StateTone } from '@yjs/web-kit';
import type { TrainingEnrolmentState } from '../generated/graphql.ts';
import { trainingEnrolmentStateTones } from '../generated/tones/training-enrolment-state.ts';

export const enrolmentTones: Readonly<Record<TrainingEnrolmentState, StateTone>> = {
  ...trainingEnrolmentStateTones,
  RELEASING: 'waiting',
};

/** What follows from each act, said before it is taken. */
export const consequences: Readonly<Record<string, readonly string[]>> = {
  takeBack: ['回到草稿，可以修改后重新提交；所在区的待办随之关闭。'],
  submit: ['提交给所在区退役军人事务局发布；提交后不能修改，退回后可以修改重新提交。'],
};
