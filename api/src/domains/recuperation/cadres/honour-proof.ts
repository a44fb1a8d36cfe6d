import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, registerFileAccess, uploads } from '../../../platform/files/index.ts';
import { type Ctx, hasPermission, requireUser, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { HONOUR } from '../record-types.ts';

/** Material code of 证明文件 (03 §29.3 Honour.proofFile). */
const PROOF = 'HONOUR_PROOF';
/** Most files of one honour, all submissions together. */
const MOST_PROOFS = 5;

/** Honours within the caller's scope, locked in the order of their ids. */
const lockHonours = (tx: Ctx, ids: readonly string[]) =>
  tables(tx)
    .selectFrom('cadre_honour as h')
    .select(['h.id', 'h.verified'])
    .where(sql<boolean>`h.id = any(${[...ids]}::uuid[])`)
    .where(scopeWhere(scopeOf(tx.actor), 'h'))
    .orderBy('h.id')
    .forUpdate()
    .execute();

const proofsOf = (tx: Ctx, ids: readonly string[]) =>
  tables(tx)
    .selectFrom('attachment')
    .select(['file_id', 'attached_by'])
    .where('record_type', '=', HONOUR)
    .where(sql<boolean>`record_id = any(${[...ids]}::uuid[])`)
    .execute();

/**
 * 上传证明文件 of an honour (03 §29.3 proofFile): they are added, never exchanged, so that what was verified against stays to be seen.
 *
 * @throws NOT_FOUND outside the caller's scope; BAD_INPUT for no file, more than five in all, or files that are not his
 */
export async function addHonourProof(ctx: Ctx, id: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) throw badInput([{ path: 'fileIds', message: '请上传证明文件' }]);
  await transaction(ctx, async (tx) => {
    const [honour] = await lockHonours(tx, [id]);
    if (!honour) throw refuse('NOT_FOUND');
    const all = new Set([...(await proofsOf(tx, [id])).map((one) => one.file_id), ...fileIds]);
    if (all.size > MOST_PROOFS)
      throw badInput([{ path: 'fileIds', message: `一项荣誉最多保存${MOST_PROOFS}个证明文件` }]);
    await attachFiles(tx, { type: HONOUR, id }, uploads(fileIds, PROOF, '功勋荣誉证明文件'));
    await recordAudit(tx, { event: 'recuperation.honour-proof', objectType: HONOUR, objectId: id });
  });
}

/**
 * 核验 of honours within the caller's scope; those verified already stay as they are. Who has handed in a proof leaves its verdict to another one.
 *
 * @throws E-0004
 */
export async function verifyHonours(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await transaction(ctx, async (tx) => {
    const waiting = (await lockHonours(tx, ids)).filter(({ verified }) => !verified).map(({ id }) => id);
    if (waiting.length === 0) return;
    const { userId } = requireUser(tx);
    if ((await proofsOf(tx, waiting)).some((proof) => proof.attached_by === userId)) throw refuse('E-0004');
    await tables(tx)
      .updateTable('cadre_honour')
      .set({ verified: true, updated_at: tx.app.clock.now() })
      .where('id', 'in', waiting)
      .execute();
    await recordAudit(
      tx,
      waiting.map((id) => ({ event: 'recuperation.verify-honour', objectType: HONOUR, objectId: id })),
    );
  });
}

/** Who sees an honour sees its proof. */
registerFileAccess(HONOUR, async (ctx, ids) => {
  if (!hasPermission(ctx.actor, RIGHTS.cadre)) return false;
  const seen = await tables(ctx)
    .selectFrom('cadre_honour as h')
    .select('h.id')
    .where(sql<boolean>`h.id = any(${[...ids]}::uuid[])`)
    .where(scopeWhere(scopeOf(ctx.actor), 'h'))
    .limit(1)
    .executeTakeFirst();
  return seen !== undefined;
});
