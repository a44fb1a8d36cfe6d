/** States in which a rule ends a matter. */
export const FINISH_STATES = { FINISHED_NORMAL: '正常办结', FINISHED_TERMINATED: '终止办结' } as const;
export type FinishState = keyof typeof FINISH_STATES;

/** What an auto-finish rule says beside its condition (01 §5.3 AutoFinishRule). */
export interface AutoFinishBody {
  matterCode: string;
  finishAs: FinishState;
  /** Stands in the history and goes to the case library: 逾期未反馈，按规则办结. */
  reason: string;
  /** Working days between the notice and the finish; never less than `autofinish.preNoticeWorkdays`. */
  preNoticeWorkdays?: number;
}
