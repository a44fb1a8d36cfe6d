import { defineRecord, defineTable, formOf, period, placed, readFrom, shape } from '../../../platform/records/index.ts';
import { SUBSIDY_MENU } from '../menu.ts';
import { CATEGORY_WORDS, LEVEL_WORDS } from '../standards/words.ts';
import { offsiteFlow } from './offsite.flow.ts';
import { OffsiteLineType } from './offsite.type.ts';
import { OFFSITE } from './record-type.ts';
import { EXAM_RESULTS, OFFSITE_KINDS, OFFSITE_SOURCES, PROVINCES } from './words.ts';

/** What one item came to, as the result keeps it: amounts as texts. */
export interface ResultLine {
  item: 'TRAIN' | 'CERT' | 'LODGE' | 'LIVING';
  invoiced: string;
  cap: string | null;
  approved: string;
  central: string;
  local: string;
}

export const offsiteTable = defineTable({
  name: 'offsite_training',
  flow: true,
  columns: {
    offsite_no: { kind: 'text', max: 32, unique: true, title: '登记编号', doc: 'YD + date + four digits' },
    kind: {
      kind: 'choice',
      max: 10,
      words: OFFSITE_KINDS,
      enum: 'OffsiteTrainingKind',
      enumDoc: '异地培训类型（CL-OFF）',
      title: '培训类型',
    },
    person_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 30, title: '姓名' },
    id_no: {
      kind: 'sealed',
      key: 'ID',
      mask: 'idNumber',
      max: 24,
      index: 'id',
      check: 'offsite.idNumber',
      title: '身份证号',
    },
    person_category: { kind: 'text', max: 2, api: false, title: '人员类别' },
    province: { kind: 'text', max: 2, words: PROVINCES, title: '培训所在省', doc: 'GB/T 2260, two digits' },
    city: { kind: 'text', max: 40, nullable: true, title: '培训所在市' },
    institution_name: { kind: 'text', max: 100, title: '培训机构' },
    institution_uscc: { kind: 'text', max: 18, nullable: true, title: '机构统一社会信用代码' },
    in_directory: { kind: 'flag', title: '机构在目录内' },
    outside_reason: { kind: 'text', max: 200, nullable: true, title: '目录外机构说明' },
    project_name: { kind: 'text', max: 80, title: '培训项目' },
    occupation: { kind: 'text', max: 60, nullable: true, title: '职业（工种）' },
    level: { kind: 'text', max: 1, words: LEVEL_WORDS, title: '技能等级', doc: 'CL-SKILL-LEVEL' },
    start_date: { kind: 'day', title: '开始日期' },
    end_date: { kind: 'day', title: '结束日期' },
    hours: { kind: 'decimal', digits: 6, scale: 1, least: '0.1', title: '课时' },
    days: { kind: 'whole', least: 1, most: 366, title: '培训天数' },
    nights: { kind: 'whole', least: 0, most: 366, nullable: true, title: '住宿晚数' },
    application_no: { kind: 'text', max: 40, nullable: true, title: '异地培训申请编号' },
    application_date: { kind: 'day', nullable: true, title: '异地培训申请日期' },
    certificate_no: { kind: 'text', max: 40, nullable: true, title: '证书编号' },
    certificate_date: { kind: 'day', nullable: true, title: '发证日期' },
    exam_result: {
      kind: 'choice',
      max: 4,
      words: EXAM_RESULTS,
      enum: 'OffsiteExamResult',
      enumDoc: '考核结果',
      title: '考核结果',
    },
    source: {
      kind: 'choice',
      max: 6,
      filled: true,
      words: OFFSITE_SOURCES,
      enum: 'OffsiteSource',
      enumDoc: '来源',
      title: '来源',
    },
    release_reason: { kind: 'text', max: 500, nullable: true, title: '身份人工放行原因' },
    invoiced: { kind: 'decimal', digits: 14, scale: 2, filled: true, title: '发票金额（元）' },
    result_lines: { kind: 'json', shape: shape<ResultLine[]>(), filled: true, title: '报销明细' },
    approved: { kind: 'decimal', digits: 14, scale: 2, nullable: true, title: '核定金额（元）' },
    central: { kind: 'decimal', digits: 14, scale: 2, nullable: true, title: '中央资金（元）' },
    local: { kind: 'decimal', digits: 14, scale: 2, nullable: true, title: '地方资金（元）' },
    result_reason: { kind: 'text', max: 500, nullable: true, title: '部分或不予报销原因' },
    paid_on: { kind: 'day', nullable: true, title: '支付日期' },
    voucher_no: { kind: 'text', max: 40, nullable: true, title: '凭证号' },
    bank_account: { kind: 'sealed', key: 'BANK', mask: 'bankAccount', max: 30, nullable: true, title: '收款账号' },
    registered_by_name: { kind: 'text', max: 60, nullable: true, title: '登记人' },
    registered_at: { kind: 'moment', nullable: true, title: '登记时间' },
    result_version: { kind: 'whole', filled: true, title: '结果版次' },
  },
});

/** 异地培训 (02 §20). */
export const offsiteTraining = defineRecord(readFrom(offsiteTable, 'o'), {
  name: 'OffsiteTraining',
  plural: 'offsiteTrainings',
  type: OFFSITE,
  title: '异地培训',
  unit: '人次',
  doc: '长三角/全国技能培训 and its reimbursement (02 §20); person and account masked',
  docs: {
    list: '异地培训 in the caller’s scope, newest first unless sorted',
    one: 'One 异地培训',
    filter: '异地培训 to show; what is absent does not narrow',
    act: '提交, 核对, 退回, 申请更正, 同意更正, 作废: what each may do is the flow’s to say',
  },
  flow: offsiteFlow,
  permission: 'training.offsite:view',
  number: 'offsite_no',
  subject: 'person_name',
  numbering: { prefix: 'YD', digits: 4 },
  counted: true,
  files: '证书、发票等材料',
  types: { resultLines: () => [OffsiteLineType] },
  shown: {
    provinceTitle: { kind: 'text', title: '培训所在省', value: (row) => PROVINCES[row.province] ?? row.province },
    levelTitle: { kind: 'text', title: '技能等级', value: (row) => LEVEL_WORDS[row.level] ?? row.level },
    categoryTitle: {
      kind: 'text',
      title: '人员类别',
      value: (row) => CATEGORY_WORDS[row.personCategory] ?? row.personCategory,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '登记编号、证书编号、机构、项目',
      find: [
        { in: ['o.offsite_no', 'o.certificate_no'] },
        { in: ['o.institution_name', 'o.project_name'], match: 'part' },
      ],
    },
    idNo: {
      kind: 'blind',
      label: '身份证号',
      column: 'o.id_no_index',
      field: { name: 'offsite_training.id_no', kind: 'id' },
    },
    kinds: {
      kind: 'choices',
      label: '培训类型',
      column: 'o.kind',
      words: OFFSITE_KINDS,
      enum: 'OffsiteTrainingKind',
      url: 'kind',
    },
    provinces: { kind: 'choices', label: '培训所在省', column: 'o.province', words: PROVINCES, text: true, more: true },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: placed.districtCode,
    ...period('开始日期', 'o.start_date', 'day'),
  },
  sorts: {
    startDate: { title: '开始日期', kind: 'day', column: 'o.start_date' },
  },
  export: {
    permission: 'training.offsite:view',
    kind: 'offsite-trainings',
    audit: 'training.offsite.export',
    columns: [
      ['offsiteNo', 20],
      'personNameMasked',
      ['idNoMasked', 22],
      'kindTitle',
      'provinceTitle',
      ['institutionName', 30],
      ['projectName', 24],
      'startDate',
      'endDate',
      ['certificateNo', 24],
      'invoiced',
      'approved',
      'central',
      'local',
      'stateTitle',
      'paidOn',
      ['resultReason', 30],
    ],
  },
  page: {
    route: '/training/offsite',
    icon: 'EnvironmentOutlined',
    group: SUBSIDY_MENU,
    order: 66,
    columns: [
      { name: 'offsiteNo', title: '登记编号与学员', under: ['personNameMasked', 'idNoMasked'], key: true },
      { name: 'kindTitle', title: '类型与所在省', under: ['provinceTitle'] },
      { name: 'institutionName', title: '机构与项目', wide: true, under: ['projectName'] },
      { name: 'startDate', title: '起止日期', under: ['endDate'], sort: 'startDate' },
      { name: 'certificateNo', title: '证书编号', hidden: true },
      { name: 'invoiced', title: '发票金额' },
      { name: 'approved', title: '核定金额', under: ['central', 'local'] },
      { name: 'stateTitle', under: ['paidOn'], key: true },
    ],
    facts: [
      'personNameMasked',
      'idNoMasked',
      'categoryTitle',
      'kindTitle',
      { name: 'provinceTitle', title: '培训地' },
      'institutionName',
      'inDirectory',
      'projectName',
      'occupation',
      'levelTitle',
      { name: 'startDate', title: '起止日期' },
      { name: 'hours', title: '课时、天数、住宿' },
      { name: 'applicationNo', title: '异地培训申请' },
      { name: 'certificateNo', title: '证书' },
      'examResultTitle',
      { name: 'releaseReason', wide: true },
    ],
    also: ['kind', 'examResult'],
    open: [
      'province',
      'city',
      'level',
      'institutionUscc',
      'outsideReason',
      'days',
      'nights',
      'applicationDate',
      'certificateDate',
      'resultLines',
      'resultReason',
      'voucherNo',
      'bankAccountMasked',
      'registeredByName',
      'registeredAt',
      'resultVersion',
    ],
  },
});

const CONTENT = [
  'province',
  'city',
  'institution_name',
  'institution_uscc',
  'in_directory',
  'outside_reason',
  'project_name',
  'occupation',
  'level',
  'start_date',
  'end_date',
  'hours',
  'days',
  'nights',
  'application_no',
  'application_date',
  'certificate_no',
  'certificate_date',
  'exam_result',
] as const;

/** What people fill in, one by one or as a row of a sheet, whose columns stand in this order. */
export const offsiteForm = formOf(offsiteTable, 'OffsiteTrainingInput', '异地培训的内容', [
  'kind',
  'person_name',
  'id_no',
  ...CONTENT,
]);
/** What may be changed of a draft: everything but whom it is about. */
export const offsiteChange = formOf(offsiteTable, 'OffsiteTrainingChange', '修改异地培训的内容', ['kind', ...CONTENT]);
export type Content = ReturnType<typeof offsiteChange.read>;
export type Entry = ReturnType<typeof offsiteForm.read>;
