import { localDateOf } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { alarmWhenLate } from './alarm.ts';
import { SYNC_KINDS, type SyncKind, syncIdentities } from './sync-run.ts';

/** A run that somebody has asked for. */
export const SYNC_JOB = 'training.identity-sync';

const isKind = (kind: unknown): kind is SyncKind => SYNC_KINDS.some((known) => known === kind);

/** J4: what has changed every night, everybody on the first of the month (02 §2.11). */
export const identityJobs: readonly JobDefinition[] = [
  {
    name: 'training.identity-nightly',
    title: '退役退休系统身份同步',
    cron: '0 2 * * *',
    concurrency: 1,
    run: async (ctx) => {
      const first = localDateOf(ctx.app.clock.now()).endsWith('-01');
      await syncIdentities(ctx, first ? 'FULL' : 'INCREMENT', '系统');
    },
  },
  {
    name: SYNC_JOB,
    title: '人工启动身份同步',
    concurrency: 1,
    run: async (ctx, { kind, startedBy }) => {
      if (isKind(kind)) await syncIdentities(ctx, kind, String(startedBy ?? '系统'));
    },
  },
  {
    name: 'training.identity-late',
    title: '身份同步超期提醒',
    cron: '30 6 * * *',
    concurrency: 1,
    run: (ctx) => transaction(ctx, alarmWhenLate),
  },
];
