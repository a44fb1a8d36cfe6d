import { tables } from '../../../database/tables.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import type { AccountChange } from '../../cases/index.ts';

/**
 * The window has put another bank account into an application: the person is told (N329), by the number that the applicant's side gave, by the
 * one that was known before the correction and by the one after it: who changes number and account, at once or one after the other, does not
 * lead the warning to himself. In the portal it is read by whose ID number stands in the form now. He has to confirm it before it is paid to.
 * Nothing where the form names no account any more.
 */
export async function tellOfChange(tx: Ctx, { caseId, before, after, givenMobile }: AccountChange): Promise<void> {
  if (!after.bankAccount) return;
  const one = await tables(tx)
    .selectFrom('one_thing_case')
    .select(['case_no as caseNo', 'org_id as orgId'])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!one) return;
  const told = new Set([givenMobile, before.mobile, after.mobile]);
  const office = requireUser(tx).orgName;
  await sendNotices(tx, [
    {
      template: 'N329',
      receivers: [...told].map((phone) => ({ name: after.name, phone, idNo: after.idNo })),
      variables: {
        一件事编号: one.caseNo,
        办理机构: office,
        银行账号: mask('bankAccount', after.bankAccount),
        后续: `补助发放前须由您本人确认：请登录“一网通办”或支付宝小程序，在“我的办件”中确认或改为您本人的账户，也可以到${office}签字确认。如不是您要求更正的，请立即联系${office}或拨打12345`,
      },
      record: { type: 'case', id: caseId, orgId: one.orgId, title: one.caseNo },
    },
  ]);
}
