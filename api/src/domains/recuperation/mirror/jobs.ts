import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { pullCadres } from './pull-cadres.ts';

/** 军休服务管理系统 daily by changes, and everything once a week (03 §29.8); both also on demand from the list of jobs. */
export const mirrorJobs: readonly JobDefinition[] = [
  {
    name: 'recuperation.pull-cadres',
    title: '军休干部和功勋荣誉获取（增量）',
    cron: '20 2 * * *',
    concurrency: 1,
    run: (ctx) => pullCadres(ctx, { whole: false }),
  },
  {
    name: 'recuperation.reconcile-cadres',
    title: '军休干部和功勋荣誉获取（全量核对）',
    cron: '50 2 * * 0',
    concurrency: 1,
    run: (ctx) => pullCadres(ctx, { whole: true }),
  },
];
