import { sql } from '../../../../database/sql.ts';
import { defineRecord, defineTable, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../../menu.ts';
import { ITEMS, type Item } from '../../standards/words.ts';
import { reversalsSeen } from '../reach.ts';
import { REVERSAL } from './record-type.ts';
import { reversalFlow } from './reversal.flow.ts';

const amount = (title: string) => ({ kind: 'decimal', digits: 14, scale: 2, nullable: true, title }) as const;

export const reversalTable = defineTable({
  name: 'subsidy_reversal',
  flow: true,
  columns: {
    reversal_no: { kind: 'text', max: 32, unique: true, title: '冲正编号', doc: 'CZ + district + year + five digits' },
    ledger_id: { kind: 'link', title: '报销台账' },
    line_id: { kind: 'link', title: '台账明细' },
    right_amount: {
      kind: 'decimal',
      digits: 14,
      scale: 2,
      money: true,
      nullable: true,
      title: '更正后金额（元）',
      doc: 'what the line should have come to; empty: it is taken back whole',
    },
    reason: { kind: 'text', max: 500, title: '冲正原因' },
    reversed_amount: amount('冲正金额（元）'),
    replacement_amount: amount('更正金额（元）'),
    net_total: amount('净额（元）'),
    net_central: amount('其中中央资金（元）'),
    net_local: amount('其中地方资金（元）'),
    recovery_amount: { kind: 'decimal', digits: 14, scale: 2, money: true, filled: true, title: '应追回（元）' },
    posted_at: { kind: 'moment', nullable: true, title: '入账时间' },
    recovered_on: { kind: 'day', nullable: true, title: '追回日期' },
  },
});

/** `v` the reversal, `g` its ledger, `l` the line that it takes back. */
const source = readFrom(reversalTable, 'v', (query) =>
  query
    .innerJoin('subsidy_ledger as g', 'g.id', 'v.ledger_id')
    .innerJoin('subsidy_ledger_line as l', 'l.id', 'v.line_id')
    .select([
      'g.ledger_no as ledgerNo',
      'g.run_name as runName',
      'g.institution_name as institutionName',
      'l.seq as lineSeq',
      'l.name_masked as nameMasked',
      'l.amount as lineAmount',
      sql<Item>`l.item`.as('item'),
    ]),
);

/** 台账冲正 (02 §19.3). */
export const ledgerReversal = defineRecord(source, {
  name: 'LedgerReversal',
  plural: 'ledgerReversals',
  type: REVERSAL,
  title: '台账冲正',
  unit: '件',
  doc: '台账冲正 (02 §19.3): a line of a ledger is taken back by a further line, and replaced by another',
  docs: {
    list: '台账冲正 of the caller’s district, or posted to ledgers of his institution, newest first',
    one: 'One 台账冲正',
    filter: '台账冲正 to show; what is absent does not narrow',
    act: '提交, 同意, 不同意, 撤销, 登记追回',
  },
  flow: reversalFlow,
  permission: 'training.subsidy:view',
  number: 'reversal_no',
  scope: { where: reversalsSeen },
  files: '冲正依据材料',
  counted: true,
  brought: {
    ledgerNo: { kind: 'text', title: '台账编号' },
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
    lineSeq: { kind: 'whole', title: '明细序号' },
    nameMasked: { kind: 'text', title: '学员' },
    lineAmount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '原金额（元）' },
  },
  shown: {
    itemTitle: { kind: 'text', title: '资金项目', value: ({ item }) => ITEMS[item] },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '冲正编号、台账编号，班次或机构名称',
      find: [
        { in: ['v.reversal_no', 'g.ledger_no'], match: 'number' },
        { in: ['g.run_name', 'g.institution_name'], match: 'part' },
      ],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: placed.districtCode,
    ledgerId: { kind: 'equals', column: 'v.ledger_id', id: true, label: '报销台账', hidden: true },
    ...period('入账日期', 'v.posted_at'),
  },
  export: {
    permission: 'training.subsidy:export',
    kind: 'ledger-reversals',
    audit: 'training.reversal.export',
    columns: [
      ['reversalNo', 22],
      ['ledgerNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      'nameMasked',
      'itemTitle',
      ['lineAmount', 14],
      ['rightAmount', 14],
      ['netTotal', 14],
      ['netCentral', 14],
      ['netLocal', 14],
      ['recoveryAmount', 14],
      'recoveredOn',
      ['reason', 40],
      'stateTitle',
    ],
  },
  page: {
    route: '/training/ledger-reversals',
    icon: 'RollbackOutlined',
    group: SUBSIDY_MENU,
    order: 75,
    columns: [
      { name: 'reversalNo', title: '冲正与台账', under: ['ledgerNo'], key: true },
      { name: 'runName', under: ['institutionName'], wide: true },
      { name: 'nameMasked', title: '学员与项目', under: ['itemTitle'] },
      { name: 'lineAmount', title: '原金额与更正后', under: ['rightAmount'] },
      'netTotal',
      { name: 'recoveryAmount', title: '应追回', under: ['recoveredOn'] },
      { name: 'stateTitle', key: true },
      'remaining',
    ],
    facts: [
      'ledgerNo',
      'runName',
      'institutionName',
      'lineSeq',
      'nameMasked',
      'itemTitle',
      'lineAmount',
      'rightAmount',
      'reversedAmount',
      'replacementAmount',
      'netTotal',
      'netCentral',
      'netLocal',
      'recoveryAmount',
      'recoveredOn',
      'postedAt',
      { name: 'reason', wide: true },
    ],
    open: ['ledgerId', 'lineId'],
  },
});
