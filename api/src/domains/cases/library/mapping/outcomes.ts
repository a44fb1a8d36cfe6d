/**
 * What a step of a case or matter means to the case library (01 §2.7). Which step means what follows from the procedure and is code; the
 * library's codes for it are data ({@link MappingBody}).
 */
export const OUTCOMES = {
  passed: '预审通过',
  returned: '预审退回',
  resubmitted: '重新提交',
  accepted: '接件',
  progressed: '办理中（含收取补正、恢复办理）',
  supplement: '通知补正',
  normal: '正常办结',
  terminated: '终止办结',
  cancelled: '撤销（含申请人撤回、逾期未重新提交）',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** Outcomes that end a matter: DONE follows. */
export const ENDS = ['normal', 'terminated', 'cancelled'] as const satisfies readonly Outcome[];
export type End = (typeof ENDS)[number];

export const isEnd = (outcome: Outcome): outcome is End => ENDS.some((end) => end === outcome);

/** A step of suspending or resuming is told as a special procedure instead: 0 start, 1 end. */
export const SPECIAL: Readonly<Record<string, 0 | 1>> = { suspend: 0, resume: 1 };

/** By action of the flows; steps that are not named are not told. */
export const OUTCOME_OF: Readonly<Record<string, Outcome>> = {
  pass: 'passed',
  return: 'returned',
  historicReturn: 'returned',
  resubmit: 'resubmitted',
  accept: 'accepted',
  progress: 'progressed',
  handled: 'progressed',
  markHandled: 'progressed',
  requestSupplement: 'supplement',
  supply: 'progressed',
  finish: 'normal',
  historicFinish: 'normal',
  done: 'normal',
  terminate: 'terminated',
  terminateHere: 'terminated',
  reject: 'terminated',
  autoFinish: 'normal',
  autoTerminate: 'terminated',
  finishNow: 'normal',
  cancel: 'cancelled',
  forceFinish: 'normal',
  forceTerminate: 'terminated',
  // T15: the correction of a DONE that no longer holds.
  reopen: 'progressed',
  withdraw: 'cancelled',
  expire: 'cancelled',
};
