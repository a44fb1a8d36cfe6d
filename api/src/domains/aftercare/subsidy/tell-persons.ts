import { tables } from '../../../database/tables.ts';
import { getOrg } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readMoney } from '../../../platform/money/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { findPerson, openPerson } from '../../people/index.ts';
import { SUBSIDY } from './record-type.ts';

type Variables = Notice['variables'];

interface Told {
  id: string;
  apply_no: string;
  person_id: string;
  org_id: string;
  amount: string;
  paid_amount: string | null;
}

/** Tells the persons of applications: by SMS, and in 消息 where they have an account (01 §15.2). */
async function tell(
  tx: Ctx,
  ids: readonly string[],
  template: string,
  more: (row: Told) => Variables | Promise<Variables>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tables(tx)
    .selectFrom('one_off_subsidy')
    .where('id', 'in', [...ids])
    .select(['id', 'apply_no', 'person_id', 'org_id', 'amount', 'paid_amount'])
    .orderBy('id')
    .execute();
  const notices: Notice[] = [];
  for (const row of rows) {
    const person = await findPerson(tx, row.person_id);
    if (!person) continue;
    const { name, mobile, idNo } = openPerson(tx, person);
    notices.push({
      template,
      receivers: [{ name, phone: mobile || null, idNo }],
      variables: { 申报编号: row.apply_no, ...(await more(row)) },
      record: { type: SUBSIDY, id: row.id, orgId: row.org_id, title: row.apply_no },
    });
  }
  await sendNotices(tx, notices);
}

/** 已审批，等待发放. */
export const tellApproved = (tx: Ctx, ids: readonly string[]): Promise<void> => tell(tx, ids, 'N550', () => ({}));

/** 已发放: what was paid, and no more of the account than its last digits. */
export const tellPaid = (tx: Ctx, ids: readonly string[], tail: (id: string) => string): Promise<void> =>
  tell(tx, ids, 'N551', ({ id, amount, paid_amount: paid }) => ({ 金额: readMoney(paid ?? amount), 尾号: tail(id) }));

/** 发放未成功: why, and whom to see. */
export const tellFailed = (tx: Ctx, ids: readonly string[], reason: (id: string) => string): Promise<void> =>
  tell(tx, ids, 'N552', async ({ id, org_id: orgId }) => ({
    原因: reason(id),
    办理机构: (await getOrg(tx, orgId)).name,
  }));
