import { tables } from '../../../database/tables.ts';
import { isIdNumber, normalise } from '../../crypto/index.ts';
import { badInput, type FieldError } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { maskName } from '../../masking/index.ts';
import { amountOf, sumOf, wrongMoney } from '../../money/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { refusePayment } from '../errors.ts';
import { batchMost } from '../parameters.ts';
import { CLAIMING } from '../words.ts';
import type { PaymentClaim } from './prepare-payment.ts';

const ACCOUNT = /^\d{12,19}$/;

/** What may not be in a batch (01 §13.6 no. 5): a fault of a line, the same person twice, too many, too much, what is paid elsewhere. */
export async function checkClaims(
  tx: Ctx,
  purpose: string,
  claims: readonly PaymentClaim[],
  adopted = false,
): Promise<void> {
  const faults = claims.flatMap(faultsOf);
  if (faults.length > 0) throw badInput(faults);
  refuseTwice(claims);
  // What a chain has approved as one list goes out as one list.
  if (!adopted) await refuseTooMuch(tx, claims);
  await refusePaidElsewhere(tx, purpose, claims);
}

function faultsOf(claim: PaymentClaim, at: number): FieldError[] {
  const faults: FieldError[] = [];
  const say = (field: string, message: string) =>
    faults.push({ path: `items.${at}.${field}`, message: `第${at + 1}行：${message}` });
  if (!isIdNumber(normalise('id', claim.idNo))) say('idNo', '身份证号码校验位不正确');
  if (wrongMoney(claim.amount) || amountOf(claim.amount).lte(0)) say('amount', '金额应大于0，最多两位小数');
  if (!ACCOUNT.test(claim.account.replace(/[\s-]/g, ''))) say('account', '银行账号应为12至19位数字');
  if (claim.name.trim() === '') say('name', '姓名不能为空');
  if (claim.holder.trim() === '') say('holder', '户名不能为空');
  if (claim.bankCode.trim() === '') say('bankCode', '银行代码不能为空');
  return faults;
}

function refuseTwice(claims: readonly PaymentClaim[]): void {
  const seen = new Set<string>();
  const twice = claims.filter(({ idNo }) => {
    const number = normalise('id', idNo);
    if (seen.has(number)) return true;
    seen.add(number);
    return false;
  });
  if (twice.length > 0) throw refusePayment('E-1104', twice.map(({ name }) => maskName(name)).join('、'));
}

async function refuseTooMuch(tx: Ctx, claims: readonly PaymentClaim[]): Promise<void> {
  const { items, yuan } = await readParameter(tx, batchMost);
  if (claims.length > items) throw refusePayment('E-1103', `共${claims.length}人，每批最多${items}人`);
  const total = sumOf(claims.map(({ amount }) => amountOf(amount)));
  if (total.gt(yuan)) throw refusePayment('E-1103', `总额${total.toFixed(2)}元，每批最高${yuan}元`);
}

/** The index on claims says the same to two who come at once. */
async function refusePaidElsewhere(tx: Ctx, purpose: string, claims: readonly PaymentClaim[]): Promise<void> {
  const ids = claims.map(({ record }) => record.id);
  if (ids.length === 0) return;
  const elsewhere = await tables(tx)
    .selectFrom('payment_item as i')
    .innerJoin('payment_batch as b', 'b.id', 'i.batch_id')
    .select('b.batch_no')
    .distinct()
    .where('i.purpose', '=', purpose)
    .where('i.record_id', 'in', ids)
    .where('i.state', 'in', [...CLAIMING])
    .execute();
  if (elsewhere.length > 0) throw refusePayment('E-1105', elsewhere.map(({ batch_no }) => batch_no).join('、'));
}
