import type { JobDefinition } from '../../platform/jobs/index.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { readParameter } from '../../platform/parameters/index.ts';
import { dispatchApproved } from './batches/batch-effects.ts';
import { createMonthlyBatches } from './batches/monthly-batches.ts';
import { watchAcks } from './batches/watch-acks.ts';
import { alertLongWaits } from './candidates/alert-long-waits.ts';
import { DISPATCH_JOB, MATCH_JOB } from './job-names.ts';
import { matchOrWarn } from './matching/match-candidates.ts';
import { publicity } from './parameters.ts';
import { judgeAgain } from './placement/placement-record.ts';
import { pullPlacements } from './placement/pull.ts';
import { screen } from './placement/screen.ts';
import { reconcileResults } from './results/reconcile.ts';

export const entitlementJobs: readonly JobDefinition[] = [
  {
    name: 'entitlement.identify',
    title: '免申即享名单识别',
    cron: '0 2 * * *',
    concurrency: 1,
    run: async (ctx) => {
      await pullPlacements(ctx);
      await transaction(ctx, async (tx) => screen(tx, await judgeAgain(tx)));
      await matchOrWarn(ctx);
    },
  },
  { name: MATCH_JOB, title: '免申即享信息匹配', concurrency: 1, run: matchOrWarn },
  {
    name: 'entitlement.monthly-batches',
    title: '免申即享月度批次',
    cron: '0 8 * * *',
    concurrency: 1,
    run: createMonthlyBatches,
  },
  {
    name: DISPATCH_JOB,
    title: '免申即享批次推送',
    cron: '*/10 * * * *',
    concurrency: 1,
    run: async (ctx) => {
      const published = await readParameter(ctx, publicity);
      await transaction(ctx, (tx) => dispatchApproved(tx, published));
    },
  },
  { name: 'entitlement.watch-acks', title: '免申即享回执监测', cron: '5 * * * *', concurrency: 1, run: watchAcks },
  { name: 'entitlement.long-waits', title: '待安排超期预警', cron: '30 7 * * *', concurrency: 1, run: alertLongWaits },
  { name: 'entitlement.reconcile', title: '免申即享对账', cron: '0 4 * * *', concurrency: 1, run: reconcileResults },
];
