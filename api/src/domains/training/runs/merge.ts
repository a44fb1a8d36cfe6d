import { tables } from '../../../database/tables.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { EDITABLE } from './may-edit.ts';
import { RUN } from './record-types.ts';
import { trainingRun } from './run.record.ts';

/** A run into which another one may be merged. */
export type MergeTarget = Awaited<ReturnType<typeof findMergeTargets>>[number];

/** 下一期 of an own run: drafts of the same project that begin no earlier, the nearest first (BR21-3). @throws NOT_FOUND */
export async function findMergeTargets(ctx: Ctx, id: string) {
  const row = await ownRun(ctx, id);
  return tables(ctx)
    .selectFrom('training_run as r')
    .select(['r.id', 'r.run_no as runNo', 'r.name', 'r.planned_start as plannedStart'])
    .select(({ fn, ref }) => fn<number>('cardinality', [ref('r.enrolment_ids')]).as('chosen'))
    .where('r.project_id', '=', row.projectId)
    .where('r.org_id', '=', row.orgId)
    .where('r.id', '<>', row.id)
    .where('r.state', 'in', [...EDITABLE])
    .where('r.planned_start', '>=', row.plannedStart)
    .orderBy('r.planned_start')
    .orderBy('r.id')
    .limit(50)
    .execute();
}

async function ownRun(ctx: Ctx, id: string) {
  const row = await trainingRun.get(ctx, id);
  if (row.orgId !== requireUser(ctx).orgId) throw refuse('NOT_FOUND');
  return row;
}

/**
 * 合并到下一期 (BR21-3): whom a run with too few was made for is chosen for a later one of the same project, and the run itself is no more.
 *
 * @throws NOT_FOUND, E-2117 where it has enough, BAD_INPUT for a run that it cannot be merged into
 */
export async function mergeRun(ctx: Ctx, id: string, intoId: string, requestId: string): Promise<void> {
  await once(ctx, 'mergeTrainingRun', requestId, { id, intoId }, async (tx) => {
    const row = await ownRun(tx, id);
    const [into] = (await findMergeTargets(tx, id)).filter((one) => one.id === intoId);
    if (!into) throw badInput([{ path: 'intoId', message: '请选择同一项目、开始日期不早于本班次的开班草稿' }]);
    const both = await tables(tx)
      .selectFrom('training_run as r')
      .innerJoin('training_project as p', 'p.id', 'r.project_id')
      .select(['r.id', 'r.enrolment_ids as chosen', 'p.max_per_run as most'])
      .where('r.id', 'in', [row.id, into.id])
      .orderBy('r.id')
      .forUpdate('r')
      .execute();
    const chosen = [...new Set(both.flatMap((one) => one.chosen))];
    const most = both[0]?.most ?? 0;
    if (chosen.length > most)
      throw badInput([{ path: 'intoId', message: `合并后${chosen.length}人，超过项目每班人数上限${most}人` }]);
    await tables(tx)
      .updateTable('training_run')
      .set((e) => ({ enrolment_ids: chosen, version: e('version', '+', 1), updated_at: tx.app.clock.now() }))
      .where('id', '=', into.id)
      .execute();
    await advanceOne(tx, {
      type: RUN,
      action: 'merge',
      rows: [{ id: row.id }],
      input: { reasonText: `合并到下一期：${into.runNo} ${into.name}`.slice(0, 500) },
      mode: 'CASCADE',
    });
    return { id: into.id };
  });
}
