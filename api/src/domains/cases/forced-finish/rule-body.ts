import type { FinishAs } from './perform.ts';

/** What a rule may order beyond the finish itself, which always tells applicant, departments and library. */
export const FOLLOW_UPS = {
  TASK: '联系申请人说明情况',
  HAND_OVER: '移交区退役军人事务局',
  STOP_PAYMENT: '停发一次性经济补助',
} as const;
export type FollowUp = keyof typeof FOLLOW_UPS;

/** How a matter ends; the library's doneresult (01 §2.7) follows from it and is nobody's reading. */
export const FINISH_WAYS: Readonly<Record<FinishAs, string>> = {
  FINISHED_TERMINATED: '终止办结',
  FINISHED_NORMAL: '正常办结',
};

/** What a rule says beside its condition (01 §6.3). */
export interface ForcedBody {
  mode: 'AUTO' | 'MANUAL_ONLY';
  finishAs: FinishAs;
  reasonCode: string;
  /** Working days after the warning and the second reminder. */
  graceWorkdays: number;
  requireApproval: boolean;
  basisText: string;
  followUps?: FollowUp[];
}
