import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, requireReason } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { refusal } from '../errors.ts';
import { ROW } from '../record-types.ts';
import { OBJECTIONS, type Objection } from '../words.ts';
import { recount } from './count.ts';
import { type LockedRow, lockRows, type RowAsked } from './lock-rows.ts';
import { setRows } from './set-rows.ts';

/** While the street has the list. @throws E-BF-08 */
function requireWaiting(rows: readonly LockedRow[]): void {
  if (rows.some(({ streetState, flag }) => streetState !== 'WAITING' || flag === 'REMOVED'))
    throw refusal('E-BF-08', { detail: '只能办理待街镇确认的人员' });
}

/** 确认 of rows by their street (03 §33.4). @throws NOT_FOUND, E-0504, E-BF-08 */
export function confirmRows(ctx: Ctx, asked: readonly RowAsked[]): Promise<number> {
  return transaction(ctx, async (tx) => {
    const rows = await lockRows(tx, asked);
    requireWaiting(rows);
    await setRows(tx, rows, { ...opinion(tx), opinion: 'CONFIRMED', object_reason: null, object_note: null });
    const objected = rows.filter(({ flag }) => flag === 'OBJECTED');
    await setRows(tx, objected, { flag: 'OK' });
    await recountAll(tx, rows);
    return rows.length;
  });
}

/** 提出异议 (03 §33.4): what is wrong with a row, in the words of the street. @throws BAD_INPUT and as {@link confirmRows} */
export function objectToRow(ctx: Ctx, asked: RowAsked, reason: string, note: string): Promise<number> {
  if (!isObjection(reason)) throw badInput([{ path: 'reason', message: '请选择异议原因' }]);
  const text = requireReason(note, { path: 'note', asked: '请填写异议说明' });
  return transaction(ctx, async (tx) => {
    const rows = await lockRows(tx, [asked]);
    requireWaiting(rows);
    const [row] = rows;
    await setRows(tx, rows, {
      ...opinion(tx),
      opinion: 'OBJECTED',
      object_reason: reason,
      object_note: text,
      resolution: null,
      // Somebody who is held stays held, whatever else is wrong.
      ...(row?.flag === 'OK' && { flag: 'OBJECTED' }),
    });
    await recountAll(tx, rows);
    await recordAudit(tx, { event: 'medical.object', objectType: ROW, objectId: asked.id, detail: { reason } });
    return 1;
  });
}

const isObjection = (reason: string): reason is Objection => reason in OBJECTIONS;

const opinion = (tx: Ctx) => ({ opinion_by: actorName(tx.actor), opinion_at: tx.app.clock.now() });

/** Figures of every district that rows were changed in. */
export async function recountAll(tx: Ctx, rows: readonly LockedRow[]): Promise<void> {
  for (const id of new Set(rows.map(({ districtRosterId }) => districtRosterId))) await recount(tx, id);
}
