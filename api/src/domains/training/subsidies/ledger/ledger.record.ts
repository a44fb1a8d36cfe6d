import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { scopeOf } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { defineRecord, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../../menu.ts';
import { ledgerTable } from './ledger-table.ts';
import { LEDGER } from './record-type.ts';

/** `g` the ledger, `f` the payment of the fund, `n` what its reversals come to. */
const source = readFrom(ledgerTable, 'g', (query) =>
  query
    .leftJoin('subsidy_fund_payment as f', 'f.ledger_id', 'g.id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('subsidy_reversal as v')
          .select([
            sql<string>`coalesce(sum(v.net_total), 0)::text`.as('net'),
            sql<number>`count(*)::int`.as('reversals'),
            sql<string>`coalesce(sum(v.recovery_amount) filter (where v.recovered_on is null), 0)::text`.as(
              'toRecover',
            ),
          ])
          .whereRef('v.ledger_id', '=', 'g.id')
          .where('v.posted_at', 'is not', null)
          .as('n'),
      (on) => on.onTrue(),
    )
    .select([
      'f.paid_on as fundPaidOn',
      'f.voucher_no as fundVoucher',
      'n.net as net',
      'n.reversals as reversals',
      'n.toRecover as toRecover',
    ]),
);

/** 有效, 部分冲正 or 已冲正 (02 §19.3): what reversals have left of it. */
export const ledgerStatus = (total: string, net: string | null, reversals: number | null): string => {
  if (!reversals) return '有效';
  return amountOf(total)
    .plus(net ?? 0)
    .isZero()
    ? '已冲正'
    : '部分冲正';
};

const FACTS = [
  'runNo',
  'runName',
  'institutionName',
  'projectName',
  'startOn',
  'endOn',
  'contractNo',
  'sheetNo',
  'status',
  'total',
  'amountInWords',
  'central',
  'local',
  'currentTotal',
  'toRecover',
  'payeeName',
  'payeeBank',
  'payeeAccountMasked',
  'generatedAt',
  'fundPaidOn',
  'fundVoucher',
  { name: 'hash', wide: true },
] as const;

/** 报销台账 (02 §19.3). */
export const subsidyLedger = defineRecord(source, {
  name: 'SubsidyLedger',
  plural: 'subsidyLedgers',
  type: LEDGER,
  title: '报销台账',
  unit: '份',
  doc: '报销台账 (02 §19.3): the money lines of an approved sheet; corrected by further lines alone',
  docs: {
    list: '报销台账 of the caller’s institution or district, newest first',
    one: 'One 报销台账',
    filter: '报销台账 to show; what is absent does not narrow',
  },
  permission: 'training.subsidy:view',
  number: 'ledger_no',
  counted: true,
  scope: { where: (ctx) => scopeWhere(scopeOf(ctx.actor), 'g') },
  brought: {
    fundPaidOn: { kind: 'day', nullable: true, title: '拨付日期' },
    fundVoucher: { kind: 'text', nullable: true, title: '拨付凭证号' },
    toRecover: { kind: 'decimal', digits: 14, scale: 2, money: true, nullable: true, title: '待追回（元）' },
  },
  shown: {
    status: {
      kind: 'text',
      title: '台账状态',
      value: ({ total, net, reversals }) => ledgerStatus(total, net, reversals),
    },
    currentTotal: {
      kind: 'decimal',
      digits: 14,
      scale: 2,
      money: true,
      title: '冲正后合计（元）',
      value: ({ total, net }) =>
        amountOf(total)
          .plus(net ?? 0)
          .toFixed(2),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '台账、班次、合同编号，班次或机构名称',
      find: [
        { in: ['g.ledger_no', 'g.run_no', 'g.contract_no'], match: 'number' },
        { in: ['g.run_name', 'g.institution_name'], match: 'part' },
      ],
    },
    districtCode: placed.districtCode,
    unpaid: { kind: 'flag', label: '未登记拨付', when: ['f.id', 'is null'] },
    reversed: { kind: 'own', of: 'flag', label: '有冲正', where: () => sql`n.reversals > 0` },
    runId: { kind: 'equals', column: 'g.run_id', id: true, label: '培训班次', hidden: true },
    ...period('生成日期', 'g.generated_at'),
  },
  sorts: { total: { title: '合计', kind: 'number', column: 'g.total' } },
  export: {
    permission: 'training.subsidy:view',
    kind: 'subsidy-ledgers',
    audit: 'training.ledger.export',
    columns: [
      ['ledgerNo', 22],
      ['runNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      ['projectName', 28],
      ['contractNo', 22],
      'startOn',
      'endOn',
      ['train', 14],
      ['cert', 14],
      ['lodge', 14],
      ['living', 14],
      ['total', 14],
      ['central', 14],
      ['local', 14],
      ['currentTotal', 14],
      'status',
      ['generatedAt', 20],
      'fundPaidOn',
      ['fundVoucher', 20],
    ],
  },
  page: {
    route: '/training/subsidy-ledgers',
    icon: 'ReconciliationOutlined',
    group: SUBSIDY_MENU,
    order: 74,
    columns: [
      { name: 'ledgerNo', title: '台账与班次', under: ['runName'], key: true },
      { name: 'institutionName', under: ['projectName'], wide: true },
      { name: 'total', title: '合计', sort: 'total', key: true },
      { name: 'central', title: '中央与地方', under: ['local'] },
      'currentTotal',
      { name: 'status', key: true },
      { name: 'fundPaidOn', title: '拨付日期' },
      'generatedAt',
    ],
    facts: [...FACTS],
    open: ['runId', 'sheetId', 'lineCount', 'train', 'cert', 'lodge', 'living'],
  },
  portal: {
    route: '/subsidy-ledgers',
    columns: [
      { name: 'ledgerNo', title: '台账与班次', under: ['runName'], key: true },
      { name: 'total', title: '合计', key: true },
      'currentTotal',
      { name: 'status', key: true },
      { name: 'fundPaidOn', title: '拨付日期' },
      'generatedAt',
    ],
    facts: [...FACTS],
    open: ['runId', 'sheetId', 'lineCount', 'train', 'cert', 'lodge', 'living'],
  },
});
