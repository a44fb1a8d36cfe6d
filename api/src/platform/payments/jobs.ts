import type { JobDefinition } from '../jobs/index.ts';
import { reconcile } from './reconciliation/reconcile.ts';
import { remindOfResults } from './reminders/remind.ts';
import { watchSilence } from './results/watch-silence.ts';

export const paymentJobs: readonly JobDefinition[] = [
  { name: 'payment.watch-silence', title: '发放结果未知查询', cron: '*/10 * * * *', concurrency: 1, run: watchSilence },
  // Once a day; by the hour while the platform has not answered.
  { name: 'payment.reconcile', title: '资金对账', cron: '30 8-17 * * *', concurrency: 1, run: reconcile },
  { name: 'payment.remind', title: '发放结果登记和凭证提醒', cron: '0 9 * * *', concurrency: 1, run: remindOfResults },
];
