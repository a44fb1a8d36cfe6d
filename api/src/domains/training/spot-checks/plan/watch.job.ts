import { tables } from '../../../../database/tables.ts';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { SLOT } from '../record-types.ts';

/** J5, as far as checks go: from the day after a window its history says so, and the bureau hears of it every day (AC23-4). */
async function watchSlots(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const today = localDateOf(tx.app.clock.now());
    const late = await tables(tx)
      .selectFrom('spot_check_slot as s')
      .innerJoin('training_run as r', 'r.id', 's.run_id')
      .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
      .select(['s.id', 's.org_id as orgId', 'r.name as runName', 'i.name as institutionName'])
      .select(['s.window_from as from', 's.window_to as to'])
      .select(({ exists, selectFrom }) =>
        exists(
          selectFrom('flow_event as e')
            .select('e.id')
            .whereRef('e.record_id', '=', 's.id')
            .where('e.action', '=', 'lapse'),
        ).as('noted'),
      )
      .where('s.state', '=', 'PLANNED')
      .where('s.window_to', '<', today)
      .orderBy('s.id')
      .forUpdate('s')
      .skipLocked()
      .execute();
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
