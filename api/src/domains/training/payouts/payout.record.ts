import { defineRecord, period, placed, readFrom } from '../../../platform/records/index.ts';
import { regionTitle } from '../../people/index.ts';
import { SUBSIDY_MENU } from '../menu.ts';
import { payoutTable } from './payout-table.ts';
import { PAYOUT } from './record-type.ts';
import { PAYOUT_RESULTS } from './words.ts';

/** `f` is the payment, `s` its sheet, `l` the ledger, `r` the run, `i` the institution, `e` the enrolment of the trainee. */
const source = readFrom(payoutTable, 'f', (query) =>
  query
    .innerJoin('subsidy_sheet as s', 's.id', 'f.sheet_id')
    .innerJoin('subsidy_ledger as l', 'l.sheet_id', 'f.sheet_id')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_institution as i', 'i.id', 's.institution_id')
    .innerJoin('run_trainee as t', 't.id', 'f.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      'l.ledger_no as ledgerNo',
      'r.run_no as runNo',
      'r.name as runName',
      'i.name as institutionName',
      'e.name_masked as nameMasked',
      'e.id_no_masked as idNoMasked',
      'e.account_id as accountId',
      's.state as sheetState',
      's.closed_on as closedOn',
    ]),
);

/** 生活补助发放, trainee by trainee (02 §19.3 Payout). */
export const livingPayout = defineRecord(source, {
  name: 'LivingPayout',
  plural: 'livingPayouts',
  type: PAYOUT,
  title: '生活补助发放',
  unit: '笔',
  doc: '生活补助 of one trainee as his institution pays it (02 §19.3)',
  docs: {
    list: '生活补助发放 of the caller’s district or institution, newest first',
    one: 'One 生活补助发放',
    filter: '生活补助发放 to show; what is absent does not narrow',
  },
  permission: 'training.payout:view',
  number: 'payout_no',
  brought: {
    ledgerNo: { kind: 'text', title: '台账编号' },
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次名称' },
    institutionName: { kind: 'text', title: '培训机构' },
    nameMasked: { kind: 'text', title: '姓名' },
    idNoMasked: { kind: 'text', title: '身份证号' },
    closedOn: { kind: 'day', nullable: true, title: '区确认日期' },
  },
  shown: {
    districtTitle: { kind: 'text', title: '结算区', value: (row) => regionTitle(row.districtCode) ?? row.districtCode },
    standing: {
      kind: 'text',
      title: '发放情况',
      doc: '已发放, 失败, 待发放; 未登记 before the institution says anything',
      value: ({ result }) => (result === null ? '未登记' : PAYOUT_RESULTS[result]),
    },
    why: {
      kind: 'text',
      nullable: true,
      title: '说明',
      doc: 'why it failed or waits, or to whom the district lets it be paid',
      value: ({ failReason, heirDecision, heirNote }) => failReason ?? heirDecision ?? heirNote,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '发放、台账、班次编号，班次或机构名称',
      find: [{ in: ['f.payout_no', 'l.ledger_no', 'r.run_no'], match: 'number' }, { in: ['r.name', 'i.name'] }],
    },
    results: {
      kind: 'choices',
      label: '发放结果',
      column: 'f.result',
      words: PAYOUT_RESULTS,
      enum: 'PayoutResult',
      url: 'result',
    },
    open: {
      kind: 'flag',
      label: '只看未发放的',
      when: {
        any: [
          ['f.result', 'is null'],
          ['f.result', '<>', { text: 'PAID' }],
        ],
      },
    },
    sheetId: { kind: 'equals', column: 'f.sheet_id', id: true, label: '分区结算单', hidden: true },
    districtCode: placed.districtCode,
    ...period('发放日期', 'f.paid_on', 'day'),
  },
  counted: true,
  export: {
    permission: 'training.payout:export',
    kind: 'living-payouts',
    audit: 'training.payout.export',
    columns: [
      ['payoutNo', 22],
      ['ledgerNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      'districtTitle',
      'nameMasked',
      ['idNoMasked', 22],
      'dueAmount',
      'paidAmount',
      'standing',
      'paidOn',
      ['voucherNo', 20],
      ['bankName', 28],
      ['bankAccountMasked', 24],
      ['why', 36],
      'round',
      'closedOn',
    ],
  },
  page: {
    route: '/training/living-payouts',
    icon: 'PayCircleOutlined',
    group: SUBSIDY_MENU,
    order: 76,
    columns: [
      { name: 'payoutNo', title: '发放编号与台账', under: ['ledgerNo'], key: true },
      { name: 'nameMasked', title: '学员', under: ['idNoMasked'], key: true },
      { name: 'runName', title: '班次与机构', under: ['institutionName'], wide: true },
      { name: 'districtTitle', hidden: true },
      { name: 'dueAmount', title: '应发' },
      { name: 'paidAmount', title: '实发', under: ['paidOn'] },
      { name: 'standing', key: true, under: ['why'] },
      { name: 'bankAccountMasked', hidden: true },
      { name: 'closedOn', hidden: true },
    ],
    also: ['sheetId'],
  },
});
