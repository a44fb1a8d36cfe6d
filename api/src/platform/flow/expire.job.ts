import { rows, sql } from '../../database/sql.ts';
import type { JobDefinition } from '../jobs/job-definition.ts';
import type { Ctx } from '../kernel/context.ts';
import { advance } from './advance.ts';

const CHUNK = 200;

interface DueStage {
  recordType: string;
  recordId: string;
  action: string;
}

/** The expiry action's own title: 「逾期未重新提交」. */
function reasonOf(ctx: Ctx, { recordType, action }: DueStage): string {
  const { registry } = ctx.app;
  const { states } = registry.getFlow(registry.getRecord(recordType).flow);
  return Object.values(states).flatMap((state) => state.on?.[action]?.title ?? [])[0] ?? '期限届满';
}

/** Takes the action that a stage names for the moment its limit runs out, as the system, with its own reason in the history. */
export const expireStages: JobDefinition = {
  name: 'flow.expire',
  title: '到期自动处理',
  cron: '* * * * *',
  concurrency: 1,
  retries: 0,
  run: async (ctx) => {
    const { clock } = ctx.app;
    for (;;) {
      const due = await rows<DueStage>(
        ctx,
        sql`
        select record_type as "recordType", record_id as "recordId", on_expiry as action
          from flow_timer
         where closed_at is null and on_expiry is not null and due_at <= ${clock.now()}
         order by due_at limit ${CHUNK}`,
      );
      const groups = Map.groupBy(due, (d) => `${d.recordType}|${d.action}`);
      let moved = 0;
      for (const group of groups.values()) {
        const first = group[0];
        if (!first) continue;
        const outcome = await advance(ctx, {
          type: first.recordType,
          action: first.action,
          rows: group.map((d) => ({ id: d.recordId })),
          input: { reasonText: reasonOf(ctx, first) },
        });
        moved += outcome.changes.length;
        for (const refusal of outcome.refusals) ctx.app.log.warn({ refusal }, 'an expired stage could not be left');
      }
      if (due.length < CHUNK || moved === 0) return;
    }
  },
};
