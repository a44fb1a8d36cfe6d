import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { blindIndex, encryptColumn } from '../../../../platform/crypto/index.ts';
import { badInput, requireReason } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { titleOfCode } from '../../../../platform/forms/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { findCadres, heldReasons } from '../../register/find-cadres.ts';
import { HELD } from '../../words.ts';
import { refusal } from '../errors.ts';
import { DISTRICT, ROW } from '../record-types.ts';
import { isAccount } from './account.ts';
import { type LockedRow, lockRows, type RowAsked } from './lock-rows.ts';
import { setRows } from './set-rows.ts';
import { recountAll } from './street-acts.ts';
import { tellReleased } from './tell-released.ts';

/** The first node of the district works on its rows; what is approved is frozen. @throws E-BF-08 */
function requireFirst({ districtState }: LockedRow): void {
  if (districtState !== 'FIRST') throw refusal('E-BF-08', { detail: '区一审环节才能处理名册人员' });
}

/** The list has left, and this row was held and is in no batch: what held it is still the district's to settle (R33-3). */
const isLeftBehind = ({ districtState, flag, payState, batchNo }: LockedRow): boolean =>
  districtState === 'DONE' && flag.startsWith('HOLD_') && payState === 'NONE' && batchNo === null;

async function one(tx: Ctx, asked: RowAsked, alsoAfterwards = false): Promise<LockedRow> {
  const [row] = await lockRows(tx, [asked]);
  if (!row) throw new Error('a row was locked and is not there');
  if (!(alsoAfterwards && isLeftBehind(row))) requireFirst(row);
  return row;
}

/** What a row becomes that the district holds no longer: paid with its list, or afterwards. */
const letGo = (row: LockedRow) =>
  ({ flag: row.districtState === 'DONE' ? 'HOLD_RELEASED' : 'OK', hold_reason: null }) as const;

const resolved = (tx: Ctx, reason: string) => ({
  resolution_reason: reason,
  resolved_by: actorName(tx.actor),
  resolved_at: tx.app.clock.now(),
});

/** 维持 or 移出 of a row (03 §33.4), with the reason. @throws BAD_INPUT, NOT_FOUND, E-0504, E-BF-08 */
export function resolveRow(ctx: Ctx, asked: RowAsked, resolution: string, reason: string): Promise<number> {
  if (resolution !== 'KEPT' && resolution !== 'REMOVED')
    throw badInput([{ path: 'resolution', message: '请选择维持或移出' }]);
  const text = requireReason(reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const row = await one(tx, asked);
    if (row.flag === 'REMOVED' || (resolution === 'KEPT' && row.flag !== 'OBJECTED'))
      throw refusal('E-BF-08', { detail: '该人员没有待处理的异议' });
    await setRows(tx, [row], { ...resolved(tx, text), resolution, flag: resolution === 'KEPT' ? 'OK' : 'REMOVED' });
    await recountAll(tx, [row]);
    await recordAudit(tx, { event: 'medical.resolve', objectType: ROW, objectId: row.id, detail: { resolution } });
    return 1;
  });
}

/** Another account, and what proves it. */
export interface NewAccount {
  bankCode: string;
  bankAccount: string;
  accountName: string;
}

/**
 * 修正账户 (03 §33.4, R33-4): with evidence; shown as changed for three cycles. Settles an objection, and lifts a hold for the account.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-0504, E-BF-08
 */
export function correctAccount(
  ctx: Ctx,
  asked: RowAsked,
  account: NewAccount,
  reason: string,
  evidenceIds: readonly string[],
): Promise<number> {
  const text = requireReason(reason, { path: 'reason' });
  refuseAccount(account);
  if (!isAccount(account)) throw badInput([{ path: 'bankAccount', message: '请填写开户银行、户名和12至19位银行账号' }]);
  if (evidenceIds.length === 0) throw badInput([{ path: 'evidenceIds', message: '请上传账户变更的证明材料' }]);
  return transaction(ctx, async (tx) => {
    const row = await one(tx, asked, true);
    if (row.flag === 'REMOVED') throw refusal('E-BF-08', { detail: '该人员已移出' });
    await attachFiles(
      tx,
      { type: DISTRICT, id: row.districtRosterId },
      uploads(evidenceIds, 'MEDICAL_ACCOUNT', '账户变更证明'),
    );
    await setRows(tx, [row], { ...resolved(tx, text), resolution: 'ACCOUNT', ...sealedAccount(tx, row.id, account) });
    if (row.flag === 'OBJECTED' || row.flag === 'HOLD_BANK') await setRows(tx, [row], letGo(row));
    await recountAll(tx, [row]);
    await recordAudit(tx, { event: 'medical.account', objectType: ROW, objectId: row.id });
    if (row.districtState === 'DONE' && row.flag === 'HOLD_BANK') await tellReleased(tx, row.rosterId, row.id);
    return 1;
  });
}

/** A bank of the code list, and a name that a bank would take. @throws BAD_INPUT */
function refuseAccount({ bankCode, accountName }: NewAccount): void {
  if (titleOfCode('bank', bankCode.trim()) === undefined)
    throw badInput([{ path: 'bankCode', message: '请选择开户银行' }]);
  if ([...accountName.trim()].length > 50) throw badInput([{ path: 'accountName', message: '户名不能超过50个字' }]);
}

function sealedAccount({ app: { keys } }: Ctx, rowId: string, { bankCode, ...account }: NewAccount) {
  const number = account.bankAccount.replace(/[\s-]/g, '');
  const holder = account.accountName.trim();
  return {
    bank_code: bankCode.trim(),
    bank_account: encryptColumn(keys, 'BANK', { table: 'medical_row', column: 'bank_account', rowId }, number),
    bank_account_masked: mask('bankAccount', number),
    bank_account_index: blindIndex(keys, { name: 'medical_row.bank_account', kind: 'bank' }, number),
    account_name: encryptColumn(keys, 'NAME', { table: 'medical_row', column: 'account_name', rowId }, holder),
    account_name_masked: mask('name', holder),
    account_ok: true,
    account_changed: true,
  };
}

/** What the register holds somebody for is settled there, by whoever verifies it: no list lifts it (03 §31.5 "until resolved"). @throws E-BF-08 */
async function refuseStillHeld(tx: Ctx, { id, flag }: LockedRow): Promise<void> {
  const { cadre_id: cadreId } = await tables(tx)
    .selectFrom('medical_row')
    .select('cadre_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const [person] = await findCadres(tx, [cadreId]);
  const reason = person && heldReasons(person).find((one) => flag === `HOLD_${one}`);
  if (reason === 'STATUS') throw refusal('E-BF-08', { detail: `该人员${HELD.STATUS}，恢复在册后才能解除暂缓` });
  if (reason) throw refusal('E-BF-08', { detail: `该人员${HELD[reason]}，核实后才能解除暂缓` });
}

/** 暂缓 and 解除暂缓 of a row (R33-3); after its list has left, of one that was held. @throws BAD_INPUT, NOT_FOUND, E-0504, E-BF-08 */
export function holdRow(ctx: Ctx, asked: RowAsked, held: boolean, reason: string): Promise<number> {
  const text = requireReason(reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const row = await one(tx, asked, true);
    const may = held
      ? ['OK', 'OBJECTED', 'HOLD_RELEASED'].includes(row.flag)
      : row.flag.startsWith('HOLD_') && row.flag !== 'HOLD_RELEASED';
    if (!may) throw refusal('E-BF-08', { detail: held ? '该人员不能暂缓' : '该人员没有暂缓' });
    if (!held) await refuseStillHeld(tx, row);
    await setRows(tx, [row], held ? { flag: 'HOLD_BANK', hold_reason: text } : letGo(row));
    if (!held && row.districtState === 'DONE') await tellReleased(tx, row.rosterId, row.id);
    await recountAll(tx, [row]);
    await recordAudit(tx, { event: 'medical.hold', objectType: ROW, objectId: row.id, detail: { held, reason: text } });
    return 1;
  });
}
