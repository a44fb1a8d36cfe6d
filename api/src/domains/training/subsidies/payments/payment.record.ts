import { scopeWhere } from '../../../../platform/access/index.ts';
import { scopeOf } from '../../../../platform/kernel/index.ts';
import { defineRecord, defineTable, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../../menu.ts';

export const paymentTable = defineTable({
  name: 'subsidy_fund_payment',
  columns: {
    ledger_no: { kind: 'text', max: 32, unique: true, title: '台账编号' },
    ledger_id: { kind: 'link', title: '报销台账' },
    paid_on: { kind: 'day', title: '拨付日期' },
    voucher_no: { kind: 'text', max: 40, title: '凭证号' },
    amount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '拨付金额（元）' },
    registered_by_name: { kind: 'text', max: 60, title: '登记人' },
  },
});

/** `f` the payment, `g` the ledger that was paid. */
const source = readFrom(paymentTable, 'f', (query) =>
  query
    .innerJoin('subsidy_ledger as g', 'g.id', 'f.ledger_id')
    .select(['g.run_name as runName', 'g.institution_name as institutionName', 'f.created_at as registeredAt']),
);

/** 资金拨付登记 (T27-6). */
export const fundPayment = defineRecord(source, {
  name: 'SubsidyFundPayment',
  plural: 'subsidyFundPayments',
  type: 'subsidyFundPayment',
  title: '资金拨付登记',
  unit: '笔',
  doc: '资金拨付登记 (T27-6): what a district has paid of a ledger, once and whole',
  docs: {
    list: '资金拨付登记 of the caller’s district or institution, newest first',
    one: 'One 资金拨付登记',
    filter: '资金拨付登记 to show; what is absent does not narrow',
  },
  permission: 'training.subsidy:view',
  number: 'ledger_no',
  counted: true,
  scope: { where: (ctx) => scopeWhere(scopeOf(ctx.actor), 'f') },
  brought: {
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
    registeredAt: { kind: 'moment', title: '登记时间' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '台账编号、凭证号，班次或机构名称',
      find: [
        { in: ['f.ledger_no', 'f.voucher_no'], match: 'number' },
        { in: ['g.run_name', 'g.institution_name'], match: 'part' },
      ],
    },
    districtCode: placed.districtCode,
    ...period('拨付日期', 'f.paid_on', 'day'),
  },
  export: {
    permission: 'training.subsidy:export',
    kind: 'subsidy-fund-payments',
    audit: 'training.fund-payment.export',
    columns: [
      ['ledgerNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      'paidOn',
      ['voucherNo', 22],
      ['amount', 14],
      'registeredByName',
      ['registeredAt', 20],
    ],
  },
  page: {
    route: '/training/subsidy-payments',
    icon: 'BankOutlined',
    group: SUBSIDY_MENU,
    order: 76,
    columns: [
      { name: 'ledgerNo', title: '台账与班次', under: ['runName'], key: true },
      { name: 'institutionName', wide: true },
      { name: 'amount', key: true },
      'paidOn',
      'voucherNo',
      'registeredByName',
      { name: 'registeredAt', hidden: true },
    ],
    facts: [
      'ledgerNo',
      'runName',
      'institutionName',
      'amount',
      'paidOn',
      'voucherNo',
      'registeredByName',
      'registeredAt',
    ],
  },
});
