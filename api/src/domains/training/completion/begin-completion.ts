import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { lessonsEnded } from '../runs/points.ts';
import { runCompletion } from './completion.record.ts';
import { COMPLETION } from './record-type.ts';

/** T24-1: lessons are over. The institution has an application with a row for each trainee, whoever left included, and is told (N-24-1). */
export async function beginCompletions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of lessonsEnded(changes)) {
    const about = await tables(tx)
      .selectFrom('training_run')
      .select(['name', 'institution_id as institutionId'])
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    const completionNo = await takeBusinessNo(tx, 'COMPLETION', row.districtCode);
    const { orgId, orgPath, districtCode } = row;
    const id = await insertRecord(
      tx,
      runCompletion,
      { completion_no: completionNo, run_id: row.id, institution_id: about.institutionId },
      { place: { orgId, orgPath, districtCode }, start: 'begin' },
    );
    await addRows(tx, id, row.id);
    await sendNotices(tx, [
      {
        template: 'N480',
        receivers: [{ roleCode: 'INST', orgId }],
        variables: { 班次名称: about.name, 结课编号: completionNo },
        record: { type: COMPLETION, id, orgId, title: completionNo },
      },
    ]);
  }
}

/** Rows for trainees of the run that have none yet. */
async function addRows(tx: Ctx, completionId: string, runId: string): Promise<void> {
  const now = tx.app.clock.now();
  const missing = await tables(tx)
    .selectFrom('run_trainee as t')
    .leftJoin('run_completion_row as w', 'w.run_trainee_id', 't.id')
    .select('t.id')
    .where('t.run_id', '=', runId)
    .where('w.id', 'is', null)
    .orderBy('t.seq')
    .execute();
  if (missing.length === 0) return;
  const row = { created_at: now, updated_at: now, completion_id: completionId };
  await tables(tx)
    .insertInto('run_completion_row')
    .values(missing.map(({ id }) => ({ ...row, id: uuidv7(now.getTime()), run_trainee_id: id })))
    .execute();
}
