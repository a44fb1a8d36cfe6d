import type { StateTone } from '@yjs/web-kit';
import type { TrainingEnrolmentState } from '../../generated/graphql.ts';
import { trainingEnrolmentStateTones } from '../../generated/tones/training-enrolment-state.ts';

export const stateTones: Readonly<Record<TrainingEnrolmentState, StateTone>> = {
  ...trainingEnrolmentStateTones,
  RELEASING: 'waiting',
};

/** What comes next, in a trainee's words. */
export const nextWords: Readonly<Record<TrainingEnrolmentState, string>> = {
  VERIFYING: '正在核验您的身份，24小时内有结果，请留意消息。',
  PENDING: '安置地的区退役军人事务局正在审核，一般3个工作日内有结果。',
  WAITLIST: '有学员取消时按顺序递补，递补后会通知您，不需要重新报名。',
  RETURNED: '请按意见补充材料后提交，逾期报名会自动取消。',
  APPROVED: '审核已通过，请等待培训机构编班；开班前会通知您报到安排。',
  PLACED: '已编入班次，请按通知的时间和地点报到。',
  STUDYING: '培训正在进行，请按时参加课程。',
  COMPLETED: '您已结业。',
  NOT_COMPLETED: '本次培训没有结业，如有疑问请联系培训机构。',
  REJECTED: '报名没有通过审核，原因见下方“审核过程”。',
  CANCELLED: '报名已取消；批次仍在报名时可以重新报名。',
  WITHDRAWN: '区退役军人事务局已同意退训，退训日期起的课程不再计入考勤。',
  BLOCKED: '本次报名没有成功，不占名额。',
  RELEASING: '报名时身份核验未通过，区里已申请人工放行，等待市级批准。',
};

/** How an enrolment stands; somebody who waits learns his number, too (AC13-1). */
export const standingOf = ({ state, stateTitle, waitlistNo }: Standing): string =>
  state === 'WAITLIST' && waitlistNo ? `候补第${waitlistNo}位` : stateTitle;

interface Standing {
  state: TrainingEnrolmentState;
  stateTitle: string;
  waitlistNo?: number | null;
}
