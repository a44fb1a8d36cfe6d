import { sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { defineRecord, defineTable, period, readFrom, shape } from '../../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../../menu.ts';
import { applicationsSeen, type SheetPart, seesPart } from '../reach.ts';
import type { SettlementRules } from '../settlement-rules.ts';
import { SUBSIDY_APPLICATION } from './record-type.ts';

export const applicationTable = defineTable({
  name: 'subsidy_application',
  columns: {
    application_no: {
      kind: 'text',
      max: 32,
      unique: true,
      title: '申请编号',
      doc: 'BZ + district + year + five digits',
    },
    version: { kind: 'whole', filled: true, title: '版本', doc: 'to be named when it is saved' },
    run_id: { kind: 'link', title: '培训班次' },
    institution_id: { kind: 'link', api: false, title: '培训机构' },
    content_version: { kind: 'whole', filled: true, title: '提交版本', doc: '0 before it is first handed in' },
    submitted_at: { kind: 'moment', nullable: true, title: '首次提交时间' },
    submitted_by_name: { kind: 'text', max: 60, nullable: true, title: '提交人' },
    apply_until: { kind: 'day', nullable: true, title: '申请期限' },
    late_reason: { kind: 'text', max: 300, nullable: true, title: '逾期申请原因' },
    payee_name: { kind: 'text', max: 100, nullable: true, title: '收款单位' },
    payee_bank: { kind: 'text', max: 80, nullable: true, title: '开户银行' },
    payee_account: { kind: 'sealed', key: 'BANK', mask: 'bankAccount', max: 40, nullable: true, title: '收款账号' },
    assessment_fee: {
      kind: 'decimal',
      digits: 12,
      scale: 2,
      money: true,
      nullable: true,
      title: '技能鉴定费（元/人）',
    },
    lodge_nights: { kind: 'whole', least: 0, most: 366, nullable: true, title: '住宿晚数' },
    lodge_rate: { kind: 'decimal', digits: 12, scale: 2, money: true, nullable: true, title: '住宿费（元/人·晚）' },
    rules: {
      kind: 'json',
      filled: true,
      api: false,
      shape: shape<SettlementRules>(),
      title: '结算规则',
      doc: 'as they stood when it was made',
    },
    declared: { kind: 'flag', filled: true, title: '承诺申报内容真实' },
  },
});

/** `a` the application, `r` its run, `p` the project, `i` the institution; `parts` its sheets, of which each caller is shown his own. */
const source = readFrom(applicationTable, 'a', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'a.run_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 'a.institution_id')
    .select([
      'r.run_no as runNo',
      'r.name as runName',
      'p.name as projectName',
      'i.name as institutionName',
      sql<
        SheetPart[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('orgId', x.org_id, 'orgPath', x.org_path, 'districtCode', x.district_code,
          'state', x.state, 'total', x.total::text, 'central', x.central::text, 'local', x.local::text)), '[]')
        from subsidy_sheet x where x.application_id = a.id)`.as('parts'),
    ]),
);

const fund = { kind: 'decimal', digits: 14, scale: 2, money: true } as const;

const OPEN = ['DRAFT', 'RETURNED'];

/** What the sheets that the caller sees come to: a district knows what it pays, not what others do (02 §1.4, §19.7). */
const sumSeen = (ctx: Ctx, parts: readonly SheetPart[], of: 'total' | 'central' | 'local'): string =>
  sumOf(parts.filter((one) => seesPart(ctx, one)).map((one) => one[of])).toFixed(2);

/** Where an application stands, from its sheets (02 §19.3 "summary of sheets"). */
function statusOf(all: readonly string[]): string {
  const some = (...of: string[]) => all.some((state) => of.includes(state));
  if (all.length === 0 || all.every((state) => state === 'DRAFT')) return '草稿';
  if (some('RETURNED')) return '退回补正';
  if (some(...OPEN)) return '部分提交';
  if (some('DIST_REVIEW', 'DIST_CHECK', 'APPROVED')) return '审核中';
  if (all.every((state) => state === 'REJECTED')) return '不通过';
  if (all.every((state) => state === 'CLOSED' || state === 'REJECTED')) return '已办结';
  return '发放中';
}

/** 补助申请 (02 §19.3). */
export const subsidyApplication = defineRecord(source, {
  name: 'SubsidyApplication',
  plural: 'subsidyApplications',
  type: SUBSIDY_APPLICATION,
  title: '补助申请',
  unit: '件',
  doc: '补助申请 (02 §19.3): one for each run, split into one sheet for each district that pays',
  docs: {
    list: '补助申请 of the caller’s institution, or with a sheet of his district, newest first',
    one: 'One 补助申请',
    filter: '补助申请 to show; what is absent does not narrow',
  },
  permission: 'training.subsidy:view',
  number: 'application_no',
  scope: { where: applicationsSeen },
  files: '发票、证书和生活补助发放计划',
  counted: true,
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次名称' },
    projectName: { kind: 'text', title: '培训项目' },
    institutionName: { kind: 'text', title: '培训机构' },
  },
  shown: {
    sheets: {
      kind: 'whole',
      title: '结算单数',
      doc: 'that the caller sees',
      value: ({ parts }, ctx) => parts.filter((one) => seesPart(ctx, one)).length,
    },
    total: {
      ...fund,
      title: '合计（元）',
      doc: 'of the sheets that the caller sees: of a district, what it pays',
      value: ({ parts }, ctx) => sumSeen(ctx, parts, 'total'),
    },
    central: { ...fund, title: '中央资金（元）', value: ({ parts }, ctx) => sumSeen(ctx, parts, 'central') },
    local: { ...fund, title: '地方资金（元）', value: ({ parts }, ctx) => sumSeen(ctx, parts, 'local') },
    status: {
      kind: 'text',
      title: '状态',
      doc: 'summary of the sheets that the caller sees',
      value: ({ parts }, ctx) => statusOf(parts.filter((one) => seesPart(ctx, one)).map(({ state }) => state)),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、班次编号，班次或机构名称',
      find: [
        { in: ['a.application_no', 'r.run_no'], match: 'number' },
        { in: ['r.name', 'i.name'], match: 'part' },
      ],
    },
    runId: { kind: 'equals', column: 'a.run_id', id: true, label: '培训班次', hidden: true },
    ...period('首次提交日期', 'a.submitted_at'),
  },
  export: {
    permission: 'training.subsidy:view',
    kind: 'subsidy-applications',
    audit: 'training.subsidy-application.export',
    columns: [
      ['applicationNo', 22],
      ['runNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      'sheets',
      ['total', 14],
      ['central', 14],
      ['local', 14],
      'status',
      ['submittedAt', 20],
    ],
  },
  page: {
    route: '/training/subsidy-applications',
    icon: 'FileTextOutlined',
    group: SUBSIDY_MENU,
    order: 72,
    columns: [
      { name: 'applicationNo', title: '申请编号与班次', under: ['runName'], key: true },
      { name: 'institutionName', under: ['projectName'], wide: true },
      'sheets',
      { name: 'total', key: true },
      { name: 'central', title: '中央与地方', under: ['local'] },
      { name: 'status', key: true },
      'submittedAt',
    ],
    facts: [
      'runNo',
      'runName',
      'institutionName',
      'projectName',
      'status',
      'sheets',
      'total',
      'central',
      'local',
      'payeeName',
      'payeeBank',
      'payeeAccountMasked',
      'assessmentFee',
      'lodgeNights',
      'lodgeRate',
      'submittedAt',
      'submittedByName',
      'applyUntil',
      { name: 'lateReason', wide: true },
    ],
    open: ['runId'],
  },
  portal: {
    route: '/subsidies',
    columns: [
      { name: 'applicationNo', title: '申请编号与班次', under: ['runName'], key: true },
      'sheets',
      { name: 'total', key: true },
      'applyUntil',
      { name: 'status', key: true },
    ],
    facts: [
      'runNo',
      'runName',
      'projectName',
      'status',
      'total',
      'central',
      'local',
      'payeeName',
      'payeeBank',
      'payeeAccountMasked',
      'submittedAt',
      'applyUntil',
      { name: 'lateReason', wide: true },
    ],
    open: ['runId', 'version', 'contentVersion', 'assessmentFee', 'lodgeNights', 'lodgeRate', 'declared'],
  },
});
