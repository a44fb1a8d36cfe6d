import { rows, sql } from '../../../../database/sql.ts';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { SLOT } from '../record-types.ts';

interface Late {
  id: string;
  orgId: string;
  runName: string;
  institutionName: string;
  from: string;
  to: string;
  noted: boolean;
}

/** J5, as far as checks go: from the day after a window its history says so, and the bureau hears of it every day (AC23-4). */
async function watchSlots(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const today = localDateOf(tx.app.clock.now());
    const late = await rows<Late>(
      tx,
      sql`select s.id, s.org_id as "orgId", r.name as "runName", i.name as "institutionName", s.window_from::text as "from", s.window_to::text as "to",
            exists (select 1 from flow_event e where e.record_id = s.id and e.action = 'lapse') as noted
          from spot_check_slot s join training_run r on r.id = s.run_id join training_institution i on i.id = r.institution_id
         where s.state = 'PLANNED' and s.window_to < ${today}::date order by s.id for update of s skip locked`,
    );
    const fresh = late.filter(({ noted }) => !noted).map(({ id }) => ({ id }));
    if (fresh.length > 0) await advance(tx, { type: SLOT, action: 'lapse', rows: fresh });
    await sendNotices(
      tx,
      late.map((one) => ({
        template: 'N470',
        receivers: [{ roleCode: 'BIZ_OFFICER', orgId: one.orgId }],
        variables: {
          班次名称: one.runName,
          培训机构: one.institutionName,
          进展: '抽查已逾期',
          时段: `${formatChineseDate(one.from)}至${formatChineseDate(one.to)}`,
        },
        link: `/training/spot-plans/${one.id}`,
        dueKey: `spot-late-${one.id}-${today}`,
      })),
    );
  });
}

/** J5 runs at 06:00 (02 §2.11). */
export const spotJobs: readonly JobDefinition[] = [
  { name: 'training.spot-checks', title: '培训抽查逾期', cron: '0 6 * * *', concurrency: 1, run: watchSlots },
];
