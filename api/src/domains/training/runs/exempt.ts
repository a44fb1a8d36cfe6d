import { firstRow, run, sql } from '../../../database/sql.ts';
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
    await run(tx, sql`select 1 from training_run where id = ${row.id} for update`);
    const waiting = await firstRow<{ exempt: boolean }>(
      tx,
      sql`select exists (select 1 from training_run r, jsonb_array_elements(r.exemptions) x
              where r.id = ${row.id} and x ->> 'districtCode' = ${districtCode}) as exempt
            from run_contract where run_id = ${row.id} and district_code = ${districtCode} and state <> 'VOID'
            and state <> all(${[...SIGNED_STATES]}::text[])`,
    );
    if (!waiting) throw new DomainError('E-2107', '该区没有待签订的合同，不需要免签');
    if (waiting.exempt) throw new DomainError('E-2107', '该区已免签，不需要再次办理');
    const kept = { districtCode, reason: text, by: actorName(tx.actor), at: tx.app.clock.now() };
    await run(
      tx,
      sql`update training_run set exemptions = exemptions || ${JSON.stringify([kept])}::jsonb where id = ${row.id}`,
    );
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
