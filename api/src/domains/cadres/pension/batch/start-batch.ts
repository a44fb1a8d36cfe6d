import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, requireUser, scopeOf } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { refusal } from '../../errors.ts';
import { cadre } from '../../register/cadre.record.ts';
import { ON_THE_REGISTER } from '../../register/find-cadres.ts';
import type { PensionEntry } from '../pension-query.record.ts';
import { refuseWrong } from '../query-pension.ts';
import { pensionBatch } from './batch.record.ts';

/** People of one list (03 §31.6). */
const MOST_PEOPLE = 1000;
/** The job that works batches off. */
export const PENSION_BATCH_JOB = 'cadres.pension-batch';

/**
 * 批量查询养老金 (03 §31.6) of the people who are named, or of all of the caller’s office: asked for in the background, with the caller's rights at that time.
 *
 * @throws E-RY-13, BAD_INPUT, NOT_FOUND for somebody out of scope
 * @returns the batch
 */
export async function startPensionBatch(
  ctx: Ctx,
  cadreIds: readonly string[] | null,
  entry: PensionEntry,
  requestId: string,
): Promise<string> {
  const ids = cadreIds === null ? await allOfOffice(ctx) : [...new Set(cadreIds)];
  if (ids.length === 0) throw badInput([{ path: 'cadreIds', message: '请选择要查询的人员' }]);
  if (ids.length > MOST_PEOPLE) throw refusal('E-RY-13', { most: MOST_PEOPLE });
  refuseWrong(ctx, entry);
  for (const id of ids) await cadre.get(ctx, id);
  const { id } = await once(ctx, 'startPensionBatch', requestId, { ids, entry }, async (tx) => {
    const asker = requireUser(tx);
    const batchId = await insertRecord(tx, pensionBatch, {
      ...entry,
      status: 'WAITING',
      cadre_ids: ids,
      total: ids.length,
      asked_by: actorName(tx.actor),
      asked_by_id: asker.userId,
    });
    await tx.app.jobs.send(tx, PENSION_BATCH_JOB, { batchId }, { key: batchId });
    return { id: batchId };
  });
  return id;
}

/** Everybody of the caller's scope who is on the register, one more than a list may have at most. */
async function allOfOffice(ctx: Ctx): Promise<string[]> {
  const found = await tables(ctx)
    .selectFrom('emp_cadre as c')
    .select('c.id')
    .where(scopeWhere(scopeOf(ctx.actor), 'c'))
    .where('c.state', 'in', [...ON_THE_REGISTER])
    .orderBy('c.id')
    .limit(MOST_PEOPLE + 1)
    .execute();
  return found.map(({ id }) => id);
}
