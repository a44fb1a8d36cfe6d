import { sql } from '../../../../database/sql.ts';
import { defineRecord, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../../menu.ts';
import type { Check } from '../checks.ts';
import { sheetsSeen } from '../reach.ts';
import { SHEET } from './record-type.ts';
import { sheetFlow } from './sheet.flow.ts';
import { sheetTable } from './sheet-table.ts';

/** `s` the sheet, `a` its application, `r` the run, `k` its completion, `i` the institution, `c` the contract, `l` the ledger made of it. */
const source = readFrom(sheetTable, 's', (query) =>
  query
    .innerJoin('subsidy_application as a', 'a.id', 's.application_id')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 's.institution_id')
    .innerJoin('run_contract as c', 'c.id', 's.contract_id')
    .leftJoin('run_completion as k', 'k.run_id', 's.run_id')
    .leftJoin('subsidy_ledger as l', 'l.sheet_id', 's.id')
    .select([
      'a.application_no as applicationNo',
      'a.payee_name as payeeName',
      'a.payee_bank as payeeBank',
      'a.payee_account_masked as payeeAccount',
      'a.late_reason as lateReason',
      'r.run_no as runNo',
      'r.name as runName',
      'p.name as projectName',
      'i.name as institutionName',
      'c.contract_no as contractNo',
      'c.trainee_count as contractCount',
      sql<string>`c.training_amount::text`.as('contractAmount'),
      'k.id as completionId',
      'l.id as ledgerId',
      'l.ledger_no as ledgerNo',
    ]),
);

const FACTS = [
  'runNo',
  'runName',
  'institutionName',
  'projectName',
  'applicationNo',
  'contractNo',
  'train',
  'cert',
  'lodge',
  'living',
  'total',
  'central',
  'local',
  'payeeName',
  'payeeBank',
  'payeeAccount',
  'submittedAt',
  'ledgerNo',
  'closedOn',
  { name: 'lateReason', wide: true },
] as const;

/** 全部一致, or what is not. */
function lightOf(checks: readonly Check[] | null): string | null {
  if (!checks) return null;
  const red = checks.filter(({ ok }) => !ok).map(({ code }) => code);
  return red.length === 0 ? '全部一致' : `${red.join('、')}不一致`;
}

/** 分区结算单 (02 §19.3). */
export const districtSheet = defineRecord(source, {
  name: 'DistrictSheet',
  plural: 'districtSheets',
  type: SHEET,
  title: '分区结算单',
  unit: '份',
  doc: '分区结算单 (02 §19.3): what one district pays of a run',
  docs: {
    list: '分区结算单 of the caller’s institution, or of his district once they are handed in, newest first',
    one: 'One 分区结算单',
    filter: '分区结算单 to show; what is absent does not narrow',
    act: '提交, 审核通过, 退回补正, 不通过, 撤回, and what is done about payouts',
  },
  flow: sheetFlow,
  permission: 'training.subsidy:view',
  number: 'sheet_no',
  scope: { where: (ctx) => sheetsSeen(ctx) },
  files: '生活补助发放凭证',
  counted: true,
  brought: {
    applicationNo: { kind: 'text', title: '申请编号' },
    payeeName: { kind: 'text', nullable: true, title: '收款单位' },
    payeeBank: { kind: 'text', nullable: true, title: '开户银行' },
    payeeAccount: { kind: 'text', nullable: true, title: '收款账号' },
    lateReason: { kind: 'text', nullable: true, title: '逾期申请原因' },
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次名称' },
    projectName: { kind: 'text', title: '培训项目' },
    institutionName: { kind: 'text', title: '培训机构' },
    contractNo: { kind: 'text', title: '合同编号' },
    contractCount: { kind: 'whole', title: '合同人数' },
    contractAmount: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '合同金额（元）' },
    completionId: { kind: 'link', nullable: true, title: '结课申请' },
    ledgerId: { kind: 'link', nullable: true, title: '台账' },
    ledgerNo: { kind: 'text', nullable: true, title: '台账编号' },
  },
  shown: {
    people: {
      kind: 'text',
      title: '结业/学员',
      doc: 'completed of all trainees of the district',
      value: ({ completedCount, traineeCount }) => `${completedCount}/${traineeCount}`,
    },
    checkLight: {
      kind: 'text',
      nullable: true,
      title: '核对',
      doc: 'which checks were red at its last step; null before it is handed in',
      value: ({ checks }) => lightOf(checks),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '结算单、班次、台账编号，班次或机构名称',
      find: [
        { in: ['s.sheet_no', 'r.run_no', 'l.ledger_no'], match: 'number' },
        { in: ['r.name', 'i.name'], match: 'part' },
      ],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: placed.districtCode,
    applicationId: { kind: 'equals', column: 's.application_id', id: true, label: '补助申请', hidden: true },
    runId: { kind: 'equals', column: 's.run_id', id: true, label: '培训班次', hidden: true },
    institutionId: { kind: 'equals', column: 's.institution_id', id: true, label: '培训机构', hidden: true },
    ...period('提交日期', 's.submitted_at'),
  },
  sorts: {
    total: { title: '合计', kind: 'number', column: 's.total' },
  },
  export: {
    permission: 'training.subsidy:export',
    kind: 'district-sheets',
    audit: 'training.subsidy.export',
    columns: [
      ['sheetNo', 26],
      ['runNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      'traineeCount',
      'completedCount',
      ['train', 14],
      ['cert', 14],
      ['lodge', 14],
      ['living', 14],
      ['total', 14],
      ['central', 14],
      ['local', 14],
      ['submittedAt', 20],
      'stateTitle',
      ['ledgerNo', 22],
      'closedOn',
    ],
  },
  page: {
    route: '/training/subsidy-sheets',
    icon: 'AccountBookOutlined',
    title: '补助审核',
    group: SUBSIDY_MENU,
    order: 73,
    columns: [
      { name: 'sheetNo', title: '结算单与班次', under: ['runName'], key: true },
      { name: 'institutionName', under: ['projectName'], wide: true },
      'people',
      { name: 'train', title: '培训费与鉴定费', under: ['cert'] },
      { name: 'living', title: '生活补助与住宿费', under: ['lodge'] },
      { name: 'total', title: '合计', sort: 'total' },
      { name: 'central', title: '中央与地方', under: ['local'] },
      { name: 'checkLight', key: true },
      { name: 'stateTitle', key: true },
      { name: 'remaining', key: true },
      { name: 'submittedAt', hidden: true },
    ],
    facts: [...FACTS],
    also: ['traineeCount', 'completedCount'],
    open: [
      'applicationId',
      'runId',
      'contractId',
      'completionId',
      'ledgerId',
      'contractCount',
      'contractAmount',
      'contentVersion',
    ],
  },
  portal: {
    route: '/subsidy-sheets',
    columns: [
      { name: 'sheetNo', title: '结算单与班次', under: ['runName'], key: true },
      'people',
      { name: 'total', title: '合计' },
      { name: 'living', title: '其中生活补助' },
      { name: 'stateTitle', key: true },
      { name: 'remaining', key: true },
    ],
    facts: [...FACTS],
    open: [
      'applicationId',
      'runId',
      'contractId',
      'completionId',
      'ledgerId',
      'contractCount',
      'contractAmount',
      'contentVersion',
    ],
  },
});
