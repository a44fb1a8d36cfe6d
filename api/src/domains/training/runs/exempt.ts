import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DomainError, requireReason } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { SIGNED_STATES } from './contracts/contract.flow.ts';
import { settleReady } from './contracts/keep-contracts.ts';
import { allowExemption } from './parameters.ts';
import { RUN } from './record-types.ts';
import { trainingRun } from './run.record.ts';
import { districtTitle } from './words.ts';

/**
 * BR21-2: the city lets a district off its contract, so that the others need not wait.
 *
 * @throws NOT_FOUND, E-0005, E-2107 unless the parameter allows it or where the district has nothing to sign
 */
export async function exemptDistrict(
  ctx: Ctx,
  id: string,
  districtCode: string,
  reason: string,
  requestId: string,
): Promise<void> {
  const text = requireReason(reason, { path: 'reason', asked: '请填写免签原因' });
  await once(ctx, 'exemptRunDistrict', requestId, { id, districtCode, reason }, async (tx) => {
    if (!(await readParameter(tx, allowExemption))) throw new DomainError('E-2107', '未开放免签合同');
    const row = await trainingRun.get(tx, id);
    const { exemptions } = await tables(tx)
      .selectFrom('training_run')
      .select('exemptions')
      .$narrowType<{ exemptions: { districtCode: string }[] }>()
      .where('id', '=', row.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const waiting = await tables(tx)
      .selectFrom('run_contract')
      .select('id')
      .where('run_id', '=', row.id)
      .where('district_code', '=', districtCode)
      .where('state', 'not in', ['VOID', ...SIGNED_STATES])
      .executeTakeFirst();
    if (!waiting) throw new DomainError('E-2107', '该区没有待签订的合同，不需要免签');
    if (exemptions.some((one) => one.districtCode === districtCode))
      throw new DomainError('E-2107', '该区已免签，不需要再次办理');
    const kept = { districtCode, reason: text, by: actorName(tx.actor), at: tx.app.clock.now() };
    await tables(tx)
      .updateTable('training_run')
      .set({ exemptions: sql`exemptions || ${JSON.stringify([kept])}::jsonb` })
      .where('id', '=', row.id)
      .execute();
    await advanceOne(tx, {
      type: RUN,
      action: 'exempt',
      rows: [{ id: row.id }],
      input: { reasonText: `${districtTitle(districtCode)}：${text}`.slice(0, 500) },
      mode: 'CASCADE',
    });
    await settleReady(tx, [row.id]);
    return {};
  });
}
