import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { attachToEach, uploads } from '../../../../platform/files/index.ts';
import { advance, type FlowChange } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { enterLibrary } from '../../projects/index.ts';
import type { ApplicationContent } from '../content/content.ts';
import { APPLICATION, MINUTES } from '../record-type.ts';

const CITY = '310000';

/**
 * T16-9, T16-10: the filing with its number and the minutes; of those that passed, a new institution enters the library and the project with
 * it (T14-1, T15-1).
 */
export async function fileResults(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  const minutes = changes[0]?.input.attachmentIds ?? [];
  const items = uploads(minutes, MINUTES, '评审会议纪要');
  await attachToEach(tx, { type: APPLICATION, ids }, items);
  const numbers = new Map<string, string>();
  for (const id of ids) numbers.set(id, await takeBusinessNo(tx, 'FILING', CITY));
  await writeFilings(tx, changes, numbers);
  const passed = changes.filter(({ action }) => action === 'filePass').map(({ row }) => row.id);
  if (passed.length > 0) await enter(tx, passed, numbers);
}

async function writeFilings(
  tx: Ctx,
  changes: readonly FlowChange[],
  numbers: ReadonlyMap<string, string>,
): Promise<void> {
  const values = changes.map(({ row, action, input }) => ({
    id: row.id,
    no: numbers.get(row.id),
    passed: action === 'filePass',
    remark: input.note ?? null,
  }));
  await run(
    tx,
    sql`insert into project_filing (application_id, filing_no, filed_on, passed, score, publicity_from, publicity_to, remark, filed_by_name)
        select a.id, v.no, ${localDateOf(tx.app.clock.now())}, v.passed, a.final_score, a.publicity_from, a.publicity_to, v.remark,
               ${actorName(tx.actor)}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, no text, passed boolean, remark text)
          join project_application a on a.id = v.id`,
  );
}

async function enter(tx: Ctx, ids: readonly string[], numbers: ReadonlyMap<string, string>): Promise<void> {
  const filed = await tables(tx)
    .selectFrom('project_application as a')
    .innerJoin('training_institution as i', 'i.id', 'a.institution_id')
    .select([
      'a.id',
      'a.institution_id as institutionId',
      'i.state as institutionState',
      'a.content',
      'a.final_score as score',
      'a.review_batch_id as reviewBatchId',
      'a.org_id as orgId',
      'a.org_path as orgPath',
      'a.district_code as districtCode',
    ])
    .$narrowType<{ content: ApplicationContent }>()
    .where('a.id', '=', anyOf(ids))
    .orderBy('a.id')
    .execute();
  const newcomers = [...new Set(filed.filter((f) => f.institutionState === 'REGISTERED').map((f) => f.institutionId))];
  if (newcomers.length > 0) {
    await advance(tx, {
      type: 'trainingInstitution',
      action: 'enter',
      rows: newcomers.map((id) => ({ id })),
      mode: 'CASCADE',
    });
    await run(
      tx,
      sql`update training_institution set entered_on = coalesce(entered_on, ${localDateOf(tx.app.clock.now())}::date),
            intro = case when intro = '' then coalesce((select a.content->>'introInstitution' from project_application a
              where a.institution_id = training_institution.id and a.id = any(${[...ids]}::uuid[]) limit 1), '') else intro end
          where id = any(${newcomers}::uuid[])`,
    );
  }
  for (const { id, content, ...rest } of filed) {
    const { project, plan, introProject } = content;
    await enterLibrary(tx, {
      ...rest,
      applicationId: id,
      filingNo: numbers.get(id) ?? '',
      content: { ...project, plan, intro: introProject },
    });
  }
}
