import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { getOrg } from '../../../../platform/access/index.ts';
import {
  askConfirmations,
  type ConfirmationRequest,
  withdrawConfirmations,
} from '../../../../platform/confirmations/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readMoney } from '../../../../platform/money/index.ts';
import { findPerson, openPerson } from '../../../people/index.ts';
import { oneOffSubsidy, type SubsidyRow } from '../subsidy.record.ts';

/** The question of 信息确认; its answers come back through `registerConfirmation`. */
export const SUBSIDY_CONFIRMATION = 'aftercare.subsidy';

const SHARED_DATA = ['姓名', '身份证号码', '服役起止日期', '补助金额', '开户银行', '银行账号'];

/** What is put before the person, and kept with its digest: who says later what was confirmed need not trust today's row. */
const informationOf = (row: SubsidyRow) => ({
  applyNo: row.applyNo,
  enlistDate: row.enlistDate,
  dischargeDate: row.dischargeDate,
  service: row.serviceMonths,
  standard: `${row.standardTitle}（${row.standardNo} 第${row.standardVersion}版）`,
  policyDocument: row.policyDocument,
  lines: row.calculation,
  amount: row.amount,
  bankCode: row.bankCode,
  bankName: row.bankName,
  bankAccount: row.bankAccountMasked,
  accountHolder: row.accountHolderMasked,
});

/** Keeps what is asked, or was signed on paper, under the next number of its application. */
export async function keepInformation(tx: Ctx, row: SubsidyRow, paper: boolean): Promise<string> {
  const now = tx.app.clock.now();
  const content = JSON.stringify(informationOf(row));
  const before = await tables(tx)
    .selectFrom('subsidy_information')
    .where('application_id', '=', row.id)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  const id = uuidv7(now.getTime());
  await tables(tx)
    .insertInto('subsidy_information')
    .values({
      id,
      application_id: row.id,
      number: (before?.last ?? 0) + 1,
      content,
      sm3: sm3Hex(content),
      asked_at: now,
      ...(paper && { answer: 'CONFIRMED', answered_at: now, channel: 'PAPER' }),
    })
    .execute();
  return id;
}

/** Asks the persons on 一网通办 and in the mini-program (R11.1): a question each, with reminder and clerk behind it. */
export async function askPersons(tx: Ctx, ids: readonly string[]): Promise<void> {
  const requests: ConfirmationRequest[] = [];
  for (const id of ids) {
    const row = await oneOffSubsidy.get(tx, id);
    const person = await findPerson(tx, row.personId);
    if (!person) throw new Error(`subsidy application ${row.applyNo} has no person`);
    const { name, mobile, idNo } = openPerson(tx, person);
    const org = await getOrg(tx, row.orgId);
    requests.push({
      kind: SUBSIDY_CONFIRMATION,
      recordType: 'subsidyInformation',
      recordId: await keepInformation(tx, row, false),
      personId: person.id,
      personKey: person.idNoIndex,
      receiver: { name, phone: mobile || null, idNo },
      subject: '自主就业退役士兵一次性经济补助信息确认',
      body: `您${row.enlistDate}入伍、${row.dischargeDate}退役，按${row.standardTitle}核算补助${readMoney(row.amount)}元，拟发放至您本人尾号${lastDigits(row)}的账户。信息有误请选择不予确认，并与${org.name}联系。`,
      cost: '不收取费用',
      sharedData: SHARED_DATA,
      handledBy: org.name,
      orgId: row.orgId,
      orgPath: row.orgPath,
      districtCode: row.districtCode,
    });
  }
  await askConfirmations(tx, requests);
}

/** The last four digits, all that is ever shown of an account. */
export const lastDigits = ({ bankAccountMasked }: Pick<SubsidyRow, 'bankAccountMasked'>): string =>
  bankAccountMasked?.slice(-4) ?? '';

/** Takes back what is still open: the application is written anew, confirmed on paper, or has ended. */
export async function takeBackQuestions(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const open = await tables(tx)
    .updateTable('subsidy_information')
    .set({ answer: 'WITHDRAWN', answered_at: tx.app.clock.now() })
    .where('application_id', 'in', [...ids])
    .where('answer', 'is', null)
    .returning('id')
    .execute();
  await withdrawConfirmations(
    tx,
    open.map(({ id }) => id),
  );
}
