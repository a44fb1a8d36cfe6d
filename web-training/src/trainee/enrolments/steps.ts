import type { TrainingEnrolmentState } from '../../generated/graphql.ts';

/** The way of every trainee (BR13-8). */
export const STEPS = ['报名', '审核', '编班', '培训', '结课', '补助'] as const;

/** On which step an enrolment stands, and whether it has ended there. */
const PLACE: Readonly<Record<TrainingEnrolmentState, readonly [step: number, ended: boolean]>> = {
  VERIFYING: [0, false],
  BLOCKED: [0, true],
  RELEASING: [0, false],
  WAITLIST: [0, false],
  PENDING: [1, false],
  RETURNED: [1, false],
  REJECTED: [1, true],
  CANCELLED: [0, true],
  WITHDRAWN: [3, true],
  APPROVED: [2, false],
  PLACED: [3, false],
  STUDYING: [3, false],
  COMPLETED: [5, false],
  NOT_COMPLETED: [4, true],
};

export function placeOf(state: TrainingEnrolmentState): { step: number; ended: boolean } {
  const [step, ended] = PLACE[state];
  return { step, ended };
}
