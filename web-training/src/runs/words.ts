import type { StateTone } from '@yjs/web-kit';
import type { RunChangeState, RunContractState, TrainingRunState } from '../generated/graphql.ts';

export const runTones: Readonly<Record<TrainingRunState, StateTone>> = {
  DRAFT: 'waiting',
  RETURNED: 'paused',
  DIST_REVIEW: 'working',
  CENTRE_RECHECK: 'working',
  CONTRACTING: 'waiting',
  READY: 'waiting',
  RUNNING: 'working',
  LESSONS_DONE: 'waiting',
  COMPLETION_REVIEW: 'working',
  COMPLETED: 'done',
  SETTLED: 'done',
  REJECTED: 'ended',
  CANCELLED: 'ended',
  TERMINATED: 'ended',
};

export const contractTones: Readonly<Record<RunContractState, StateTone>> = {
  DRAFT: 'waiting',
  DIST_SIGN: 'working',
  SIGNED: 'done',
  CHANGED: 'done',
  VOID: 'ended',
};

export const changeTones: Readonly<Record<RunChangeState, StateTone>> = {
  DIST_REVIEW: 'working',
  CENTRE_REVIEW: 'working',
  APPROVED: 'done',
  DECLINED: 'ended',
  RECALLED: 'ended',
  LAPSED: 'ended',
};

/** What an application to open a run brings, and whether it may be left out. */
export const FILES = {
  PLAN: { label: '教学计划', required: true },
  RESOURCE: { label: '教材或数字课程', required: true },
  SAFETY: { label: '安全预案', required: true },
  INSURANCE: { label: '保险凭证', required: false },
} as const;
export type FileKind = keyof typeof FILES;

/** What follows from each act on a run, said before it is taken. */
export const runWords = {
  consequences: {
    submit: ['提交所在区审核；所选学员编入本班次，不能再自行取消报名。'],
    takeBack: ['回到草稿，所选学员恢复为“审核通过”，可以修改后重新提交。'],
    drop: ['班次取消，所选学员恢复为“审核通过”，可编入其他班次。'],
    start: ['培训开始，学员状态变为“培训中”，学员、所在区和签订合同的各区收到通知。'],
  },
};

/** The same of contracts. */
export const contractWords = {
  consequences: {
    upload: ['提交该区确认签订；请先填写合同载明的人数和金额。'],
    remind: ['提醒该区尽快确认签订。'],
  },
  files: { upload: '合同扫描件' },
};

export const changeWords = { consequences: { recall: ['申请不再办理，班次不变。'] } };
