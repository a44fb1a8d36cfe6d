import type { StateTone } from '@yjs/web-kit';
import type {
  AdvanceReviewBatchesMutation,
  AdvanceReviewTasksMutation,
  ReviewAssignmentState,
  ReviewBatchRowFragment,
  ReviewBatchState,
  ReviewDecision,
  ReviewOutcome,
  ReviewSection,
  StaffReviewTaskFragment,
} from '../../../generated/graphql.ts';
import { reviewBatchStateTitles } from '../../../generated/titles/review-batch-state.ts';
import { reviewDecisionTitles } from '../../../generated/titles/review-decision.ts';
import { reviewOutcomeTitles } from '../../../generated/titles/review-outcome.ts';
import { reviewSectionTitles } from '../../../generated/titles/review-section.ts';
import { reviewAssignmentStateTones } from '../../../generated/tones/review-assignment-state.ts';
import { reviewBatchStateTones } from '../../../generated/tones/review-batch-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceReviewBatchesDocument, AdvanceReviewTasksDocument } from './review-acts.graphql.ts';

export const batchWords: Readonly<Record<ReviewBatchState, string>> = reviewBatchStateTitles;

export const batchTones: Readonly<Record<ReviewBatchState, StateTone>> = reviewBatchStateTones;

export const taskTones: Readonly<Record<ReviewAssignmentState, StateTone>> = reviewAssignmentStateTones;

/** Parts of an application that experts may be shown. */
export const sectionWords: Readonly<Record<ReviewSection, string>> = reviewSectionTitles;

/** Parts that have files. */
export const fileSectionWords = {
  QUALIFICATIONS: sectionWords.QUALIFICATIONS,
  TEACHERS: sectionWords.TEACHERS,
  VENUES: sectionWords.VENUES,
  PRICE: sectionWords.PRICE,
  FILES: sectionWords.FILES,
} as const;

/** 「1小时2分」, 「3分5秒」. */
export function durationText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return `${hours}小时${minutes}分`;
  return minutes > 0 ? `${minutes}分${rest}秒` : `${rest}秒`;
}

/** As what an expert is given a project. */
export const roleWords = { MEMBER: '成员', LEADER: '组长', RESERVE: '备选' } as const;
export type Role = keyof typeof roleWords;

export const roleOf = ({ leader, reserve }: { leader: boolean; reserve: boolean }): Role =>
  reserve ? 'RESERVE' : leader ? 'LEADER' : 'MEMBER';

export const outcomeWords: Readonly<Record<ReviewOutcome, string>> = reviewOutcomeTitles;

export const decisionWords: Readonly<Record<ReviewDecision, string>> = reviewDecisionTitles;

/** What the city may decide where an outcome waits for it. */
export const decisionsOf: Readonly<Partial<Record<ReviewOutcome, readonly ReviewDecision[]>>> = {
  VETO_PENDING: ['UPHELD', 'OVERRULED'],
  INVALID: ['REVIEW_AGAIN', 'FAIL'],
  TIE_PENDING: ['SELECTED', 'NOT_SELECTED'],
};

export const batchActs: RecordActs<ReviewBatchRowFragment, AdvanceReviewBatchesMutation> = {
  document: AdvanceReviewBatchesDocument,
  outcome: (data) => data.advanceReviewBatches,
  name: ({ batchNo }) => batchNo,
  about: ({ title }) => title,
  consequences: {
    publish: [
      '规则、项目和专家随即冻结，之后只能调整时间、更换或回避专家。',
      '专家收到邀请；材料公开前看不到项目名称。',
    ],
    compute: ['按已提交的打分表计算每个项目的得分、名次和结论；确认前可以重新计算。'],
    confirm: ['得分、名次和结论同步到申报，区和机构在备案后可见。', '确认人不能是计算人，也不能是作出处理决定的人。'],
    file: ['本批次结束。'],
    discard: ['项目回到“待组织评审”，专家收到取消通知。'],
  },
};

export const taskActs: RecordActs<StaffReviewTaskFragment, AdvanceReviewTasksMutation> = {
  document: AdvanceReviewTasksDocument,
  outcome: (data) => data.advanceReviewAssignments,
  name: ({ expertName }) => expertName,
  facts: ({ recusalReason }) => (recusalReason ? [`专家申请的理由：${recusalReason}`] : []),
  consequences: {
    recuse: ['该专家不再评审本项目，已提交的打分表保留但不计入。'],
    grantRecusal: ['该专家不再评审本项目，已提交的打分表保留但不计入。'],
    declineRecusal: ['任务回到申请前的状态，专家继续评审。'],
  },
};
