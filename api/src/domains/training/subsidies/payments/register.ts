import { toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { amountOf, readMoney } from '../../../../platform/money/index.ts';
import { creates, formOf, importOf } from '../../../../platform/records/index.ts';
import { lockLedgers } from '../ledger/lock-ledgers.ts';
import { SHEET } from '../sheets/record-type.ts';
import { fundPayment, paymentTable } from './payment.record.ts';

const paymentForm = formOf(paymentTable, 'SubsidyFundPaymentInput', '资金拨付登记', [
  'ledger_no',
  'paid_on',
  'voucher_no',
  'amount',
]);
type Given = ReturnType<typeof paymentForm.read>;

/** A ledger as far as paying it goes. */
interface Payable {
  id: string;
  sheetId: string;
  ledgerNo: string;
  orgId: string;
  orgPath: string;
  districtCode: string;
  /** What it comes to with its reversals. */
  total: string;
  generatedOn: string;
  paid: boolean;
}

/** The ledgers that some payments name, of those that the caller sees; a fixed number of statements. */
async function readPayable(ctx: Ctx, numbers: readonly string[]): Promise<Map<string, Payable>> {
  if (numbers.length === 0) return new Map();
  const ids = await tables(ctx)
    .selectFrom('subsidy_ledger as g')
    .leftJoin('subsidy_fund_payment as f', 'f.ledger_id', 'g.id')
    .select(['g.id', 'g.sheet_id as sheetId', 'g.ledger_no as ledgerNo', 'g.org_id as orgId', 'g.org_path as orgPath'])
    .select(['g.district_code as districtCode', 'g.total', 'g.generated_at as generatedAt', 'f.id as paymentId'])
    .select((e) =>
      e
        .selectFrom('subsidy_reversal as v')
        .select(({ fn }) => fn.sum<string | null>('v.net_total').as('net'))
        .whereRef('v.ledger_id', '=', 'g.id')
        .where('v.posted_at', 'is not', null)
        .as('net'),
    )
    .where('g.ledger_no', 'in', [...new Set(numbers)])
    .where(scopeWhere(scopeOf(ctx.actor), 'g'))
    .execute();
  return new Map(
    ids.map(({ net, generatedAt, paymentId, total, ...ledger }) => [
      ledger.ledgerNo,
      {
        ...ledger,
        total: amountOf(total)
          .plus(net ?? 0)
          .toFixed(2),
        generatedOn: localDateOf(toDate(generatedAt)),
        paid: paymentId !== null,
      },
    ]),
  );
}

/** What is wrong with a payment, by the title of its column; nothing where it is right. */
function faultsOf(given: Given, ledger: Payable | undefined, today: string) {
  if (!ledger) return [{ key: 'ledgerNo', column: '台账编号', message: '台账不存在或不属于本区' }];
  const faults = [];
  if (ledger.paid) faults.push({ key: 'ledgerNo', column: '台账编号', message: '该台账已登记拨付' });
  if (!amountOf(given.amount).eq(ledger.total))
    faults.push({
      key: 'amount',
      column: '拨付金额（元）',
      message: `拨付金额应等于台账金额 ${readMoney(ledger.total)}`,
    });
  if (given.paid_on > today) faults.push({ key: 'paidOn', column: '拨付日期', message: '拨付日期不能晚于今天' });
  else if (given.paid_on < ledger.generatedOn)
    faults.push({ key: 'paidOn', column: '拨付日期', message: `拨付日期不能早于台账生成日期 ${ledger.generatedOn}` });
  return faults;
}

const todayOf = (ctx: Ctx) => localDateOf(ctx.app.clock.now());
const valuesOf = (ctx: Ctx, ledger: Payable) => ({
  ledger_id: ledger.id,
  org_id: ledger.orgId,
  org_path: ledger.orgPath,
  district_code: ledger.districtCode,
  registered_by_name: actorName(ctx.actor),
});

/** The sheet follows: from 台账已生成 to 资金已拨付, later beside its way; a closed one stays as it is. */
async function moveSheet(tx: Ctx, sheetIds: readonly string[]): Promise<void> {
  const open = await tables(tx)
    .selectFrom('subsidy_sheet')
    .select('id')
    .where('id', 'in', [...sheetIds])
    .where('state', '<>', 'CLOSED')
    .execute();
  if (open.length > 0) await advance(tx, { type: SHEET, action: 'fundPaid', rows: open, mode: 'CASCADE' });
}

const permission = 'training.subsidy:fund';

/** 登记拨付 of one ledger (T27-6). */
export const registeringPayment = creates(fundPayment, paymentForm, {
  name: 'registerFundPayment',
  permission,
  doc: '登记资金拨付 of a ledger: date, voucher, and the amount of the ledger',
  complete: async (tx, given) => {
    await lockLedgers(tx, [given.ledger_no]);
    const ledger = (await readPayable(tx, [given.ledger_no])).get(given.ledger_no);
    const faults = faultsOf(given, ledger, todayOf(tx));
    if (!ledger || faults.length > 0)
      throw badInput(faults.map(({ key, message }) => ({ path: `input.${key}`, message })));
    await moveSheet(tx, [ledger.sheetId]);
    return valuesOf(tx, ledger);
  },
});

/** The same by a sheet of the fund's payments (batch of 02 §19.5). */
export const paymentImport = importOf(fundPayment, paymentForm, 'subsidy-fund-payments', {
  permission,
  most: 1000,
  audit: 'training.fund-payment.import',
  examples: [
    { 台账编号: 'BX310109202600001', 拨付日期: '2026-08-01', 凭证号: 'PZ2026080001', '拨付金额（元）': '12378.90' },
  ],
  lock: (tx, rows) =>
    lockLedgers(
      tx,
      rows.map((row) => paymentOf(row).ledger_no),
    ),
  against: async (ctx, rows) => {
    const given = rows.map(paymentOf);
    const known = await readPayable(
      ctx,
      given.map(({ ledger_no }) => ledger_no),
    );
    const today = todayOf(ctx);
    return given.map((one, place) => {
      const doubled = given.findIndex(({ ledger_no }) => ledger_no === one.ledger_no) < place;
      return [
        ...faultsOf(one, known.get(one.ledger_no), today).map(({ column, message }) => ({ column, message })),
        ...(doubled ? [{ column: '台账编号', message: '同一台账在表中重复' }] : []),
      ];
    });
  },
  complete: async (ctx, rows) => {
    const given = rows.map(paymentOf);
    const known = await readPayable(
      ctx,
      given.map(({ ledger_no }) => ledger_no),
    );
    return given.map(({ ledger_no }) => {
      const ledger = known.get(ledger_no);
      return ledger ? valuesOf(ctx, ledger) : {};
    });
  },
  after: async (tx, ids) => {
    const paid = await tables(tx)
      .selectFrom('subsidy_fund_payment as f')
      .innerJoin('subsidy_ledger as g', 'g.id', 'f.ledger_id')
      .select('g.sheet_id as sheetId')
      .where('f.id', 'in', [...ids])
      .execute();
    await moveSheet(
      tx,
      paid.map(({ sheetId }) => sheetId),
    );
  },
});

/** A row of an import as the form has read it. */
const paymentOf = (row: Readonly<Record<string, unknown>>): Given => ({
  ledger_no: String(row.ledger_no),
  paid_on: String(row.paid_on),
  voucher_no: String(row.voucher_no),
  amount: String(row.amount),
});
