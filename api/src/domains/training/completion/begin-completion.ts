import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { runCompletion } from './completion.record.ts';
import { COMPLETION } from './record-type.ts';

/** T24-1: lessons are over. The institution has an application with a row for each trainee, whoever left included, and is told (N-24-1). */
export async function beginCompletions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of changes.filter(({ action }) => action === 'lessonsDone')) {
    const [about] = await rows<{ name: string; institutionId: string }>(
      tx,
      sql`select name, institution_id as "institutionId" from training_run where id = ${row.id}`,
    );
    const completionNo = await takeBusinessNo(tx, 'COMPLETION', row.districtCode);
    const { orgId, orgPath, districtCode } = row;
    const id = await insertRecord(
      tx,
      runCompletion,
      { completion_no: completionNo, run_id: row.id, institution_id: about?.institutionId },
      { place: { orgId, orgPath, districtCode }, start: 'begin' },
    );
    await addRows(tx, id, row.id);
    await sendNotices(tx, [
      {
        template: 'N480',
        receivers: [{ roleCode: 'INST', orgId }],
        variables: { 班次名称: about?.name ?? row.title, 结课编号: completionNo },
        record: { type: COMPLETION, id, orgId, title: completionNo },
      },
    ]);
  }
}

/** Rows for trainees of the run that have none yet. */
async function addRows(tx: Ctx, completionId: string, runId: string): Promise<void> {
  const now = tx.app.clock.now();
  const missing = await rows<{ id: string }>(
    tx,
    sql`select t.id from run_trainee t where t.run_id = ${runId}
         and not exists (select 1 from run_completion_row w where w.run_trainee_id = t.id) order by t.seq`,
  );
  const values = missing.map(({ id }) => ({ id: uuidv7(now.getTime()), trainee: id }));
  await run(
    tx,
    sql`insert into run_completion_row (id, created_at, updated_at, completion_id, run_trainee_id)
        select v.id, ${now}, ${now}, ${completionId}, v.trainee from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, trainee uuid)`,
  );
}
