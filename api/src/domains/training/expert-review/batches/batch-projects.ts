import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { includeInReview, releaseFromReview } from '../../applications/index.ts';

/**
 * The projects of a batch that is still a draft (T16-6): those new in it leave the list of those waiting, those taken out return to it.
 *
 * @throws BAD_INPUT for one that does not wait for a review
 */
export async function setBatchProjects(tx: Ctx, batchId: string, applicationIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(applicationIds.map((id) => id.toLowerCase()))];
  const known = await tables(tx)
    .selectFrom('review_batch_project')
    .select('application_id as applicationId')
    .where('batch_id', '=', batchId)
    .execute();
  const has = new Set(known.map(({ applicationId }) => applicationId));
  await takeOut(
    tx,
    batchId,
    [...has].filter((id) => !wanted.includes(id)),
  );
  const added = wanted.filter((id) => !has.has(id));
  if (added.length > 0) await takeIn(tx, batchId, added);
  await run(
    tx,
    sql`update review_batch_project p set seq = v.seq
          from unnest(${wanted}::uuid[]) with ordinality as v(id, seq) where p.application_id = v.id and p.batch_id = ${batchId}`,
  );
}

async function takeIn(tx: Ctx, batchId: string, ids: readonly string[]): Promise<void> {
  const ready = await tables(tx)
    .selectFrom('project_application')
    .select([
      'id',
      'content_version as contentVersion',
      'project_name as projectName',
      'institution_id as institutionId',
    ])
    .where('id', '=', anyOf(ids.filter(isUuid)))
    .where('state', '=', 'CITY_READY')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (ready.length !== ids.length)
    throw badInput([{ path: 'applicationIds', message: '只能纳入待组织评审的项目，请刷新后重新选择' }]);
  const now = tx.app.clock.now();
  const values = ready.map((application) => ({ ...application, rowId: uuidv7(now.getTime()) }));
  await run(
    tx,
    sql`insert into review_batch_project (id, batch_id, application_id, content_version, seq, display_name, institution_id)
        select v."rowId", ${batchId}, v.id, v."contentVersion", 0, v."projectName", v."institutionId"
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("rowId" uuid, id uuid, "contentVersion" int, "projectName" text,
               "institutionId" uuid)`,
  );
  await includeInReview(tx, batchId, ids);
}

async function takeOut(tx: Ctx, batchId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run(
    tx,
    sql`delete from review_assignment where batch_project_id in
          (select id from review_batch_project where batch_id = ${batchId} and application_id = any(${[...ids]}::uuid[]))`,
  );
  await run(
    tx,
    sql`delete from review_batch_project where batch_id = ${batchId} and application_id = any(${[...ids]}::uuid[])`,
  );
  await releaseFromReview(tx, ids);
}
