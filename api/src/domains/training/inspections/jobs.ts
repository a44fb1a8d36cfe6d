import { rows, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { advance, type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf } from '../district-office.ts';
import { mergeNotices, type Word } from './merge-notices.ts';
import { raiseInspectionMarks } from './outcome/marks.ts';
import { INSPECTION } from './record-types.ts';

const SLICE = 200;

/** J5, as far as inspections are concerned: reports and improvements whose time is over (T19-6, T19-10). */
async function watchInspections(ctx: Ctx): Promise<void> {
  while ((await transaction(ctx, markUnreported)) === SLICE);
  while ((await transaction(ctx, flagOverdue)) === SLICE);
  await transaction(ctx, remindOfOverdue);
}

/** T19-10: M5, once; the report may still come and 合格 lifts it. */
async function markUnreported(tx: Ctx): Promise<number> {
  const due = await tables(tx)
    .selectFrom('project_inspection as n')
    .innerJoin('inspection_cycle as c', 'c.id', 'n.cycle_id')
    .select(['n.id', 'n.project_id as projectId'])
    .where('n.state', '=', 'REPORTING')
    .where('c.state', '=', 'OPEN')
    .where('c.report_to', '<=', tx.app.clock.now())
    .where(sql<boolean>`${notYet('markOverdue')}`)
    .orderBy('n.id')
    .limit(SLICE)
    .forUpdate('n')
    .skipLocked()
    .execute();
  if (due.length === 0) return 0;
  await raiseInspectionMarks(tx, 'M5', due, '上报截止时未上报年检材料');
  await advance(tx, { type: INSPECTION, action: 'markOverdue', rows: due.map(({ id }) => ({ id })) });
  return due.length;
}

/** T19-6: the history says from when on the improvement was late, once for each deadline. */
async function flagOverdue(tx: Ctx): Promise<number> {
  const due = await rows<{ id: string }>(
    tx,
    sql`select n.id from project_inspection n
         where n.state = 'IMPROVING' and n.improve_deadline < ${localDateOf(tx.app.clock.now())}::date
           and not exists (select 1 from flow_event e where e.record_id = n.id and e.action = 'flagOverdue'
                             and e.seq > (select max(b.seq) from flow_event b where b.record_id = n.id and b.action in ('improve', 'agreeImprovement', 'extend')))
         order by n.id limit ${SLICE} for update of n skip locked`,
  );
  if (due.length > 0) await advance(tx, { type: INSPECTION, action: 'flagOverdue', rows: due });
  return due.length;
}

const notYet = (action: string) =>
  sql`not exists (select 1 from flow_event e where e.record_id = n.id and e.action = ${action})`;

/** T19-6: institution and district hear of it every day, once however often the job runs. */
async function remindOfOverdue(tx: Ctx): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  const late = await rows<FlowRow & { deadline: string }>(
    tx,
    sql`select ${flowColumns('n')}, n.inspection_no as title, n.project_name as subject, n.improve_deadline::text as deadline
          from project_inspection n where n.state = 'IMPROVING' and n.improve_deadline < ${today}::date order by n.id`,
  );
  const bureaus = await bureausOf(
    tx,
    late.map(({ districtCode }) => districtCode),
  );
  const words = late.flatMap((row): Word[] => {
    const common = {
      template: 'N207',
      line: `${row.subject}（期限${row.deadline}）`,
      record: { type: INSPECTION, id: row.id, orgId: row.orgId, title: row.title },
      dueKey: `overdue-${today}`,
    };
    const district = bureaus.get(row.districtCode);
    return [
      { ...common, roleCode: 'INST', orgId: row.orgId },
      ...(district ? [{ ...common, roleCode: 'BIZ_OFFICER', orgId: district }] : []),
    ];
  });
  await sendNotices(tx, mergeNotices(words));
}

/** J5 runs at 06:00 (02 §2.11). */
export const inspectionJobs: readonly JobDefinition[] = [
  { name: 'training.inspections', title: '项目年检期限', cron: '0 6 * * *', concurrency: 1, run: watchInspections },
];
