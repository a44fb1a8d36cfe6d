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
