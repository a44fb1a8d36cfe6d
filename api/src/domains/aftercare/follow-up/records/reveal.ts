import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { decryptColumn } from '../../../../platform/crypto/index.ts';
import { requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { contactsOfPersons } from '../../../people/index.ts';
import { followUpPlan } from '../plans/plan.record.ts';
import { ENTRY, PLAN } from '../record-types.ts';
import { followUpEntry } from './entry.record.ts';

/** 查看联系方式 (00-common "sensitive data"). @throws NOT_FOUND, E-0005 */
export async function revealContact(ctx: Ctx, planId: string, reason: string) {
  const { id, personId } = await followUpPlan.get(ctx, planId);
  const words = requireReason(reason);
  await recordAudit(ctx, {
    event: 'followup.reveal-contact',
    objectType: PLAN,
    objectId: id,
    detail: { reason: words },
  });
  const person = (await contactsOfPersons(ctx, [personId])).get(personId);
  return { name: person?.name ?? '', mobile: person?.mobile ?? '' };
}

/** 查看收入和备注 of one record: of the own street, centre or district alone (14.5 no. 7). @throws NOT_FOUND, E-0005 */
export async function revealEntry(ctx: Ctx, recordId: string, reason: string) {
  const { id } = await followUpEntry.get(ctx, recordId);
  const words = requireReason(reason);
  await recordAudit(ctx, {
    event: 'followup.reveal-record',
    objectType: ENTRY,
    objectId: id,
    detail: { reason: words },
  });
  const sealed = await tables(ctx)
    .selectFrom('follow_up_record')
    .select(['monthly_income', 'remark'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const open = (column: 'monthly_income' | 'remark') => {
    const value = sealed[column];
    return value === null ? null : decryptColumn(ctx.app.keys, { table: 'follow_up_record', column, rowId: id }, value);
  };
  return { monthlyIncome: open('monthly_income'), remark: open('remark') };
}
