import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ASSIGNMENT } from '../record-types.ts';
import { lockOwnOf } from './own-assignment.ts';

/** Version of the texts of 保密承诺 and 无利害关系承诺 that experts accept. */
export const COMMITMENT = {
  version: 1,
  text: '本人承诺：对评审材料、评审过程和评审结果严格保密，不复制、不外传；与所评审项目的申报机构不存在聘用、亲属、投资等利害关系，如有应当回避的情形立即申请回避；独立、客观、公正地评审打分。',
} as const;

/** T18-1: once per batch, for all projects the caller has in it. @throws NOT_FOUND, E-1708 where the batch is not running */
export async function commit(ctx: Ctx, batchId: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const own = isUuid(batchId) ? await lockOwnOf(tx, batchId) : [];
    const [first] = own;
    if (!first) throw refuse('NOT_FOUND');
    const batch = await tables(tx)
      .selectFrom('review_batch')
      .select('state')
      .where('id', '=', batchId)
      .executeTakeFirst();
    if (!batch || !['PUBLISHED', 'MATERIAL_OPEN', 'SCORING'].includes(batch.state))
      throw new DomainError('E-1708', '该评审批次现在不需要签署承诺书');
    await run(
      tx,
      sql`insert into review_commitment (batch_id, expert_id, text_version, accepted_at, ip)
          values (${batchId}, ${first.expertId}, ${COMMITMENT.version}, ${tx.app.clock.now()}, ${tx.ip}) on conflict do nothing`,
    );
    const waiting = own.filter(({ state }) => state === 'ASSIGNED').map(({ id }) => ({ id }));
    if (waiting.length > 0) await advance(tx, { type: ASSIGNMENT, action: 'commit', rows: waiting, mode: 'CASCADE' });
  });
}
