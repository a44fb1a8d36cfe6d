import type { Tones } from '@yjs/web-kit';
import type { TrainingRunTypes } from '../records/training-run.ts';

/** Where an institution waits, or is waited for, otherwise than its office. */
export const runTones: Partial<Tones<TrainingRunTypes>> = { CONTRACTING: 'waiting' };

/** What an application to open a run brings, and whether it may be left out. */
export const FILES = {
  PLAN: { label: '教学计划', required: true },
  RESOURCE: { label: '教材或数字课程', required: true },
  SAFETY: { label: '安全预案', required: true },
  INSURANCE: { label: '保险凭证', required: false },
} as const;
export type FileKind = keyof typeof FILES;
