import { sql } from '../../../../database/sql.ts';
import { defineRecord, defineTable, readFrom, shape } from '../../../../platform/records/index.ts';
import { RUN_MENU } from '../../menu.ts';
import { CONTRACT } from '../record-types.ts';
import { seenByParties } from '../scope.ts';
import { districtTitle } from '../words.ts';
import { contractFlow } from './contract.flow.ts';
import { type Supplement, SupplementType } from './supplement.type.ts';

export const contractTable = defineTable({
  name: 'run_contract',
  flow: true,
  columns: {
    contract_no: { kind: 'text', max: 40, unique: true, title: '合同编号', doc: 'HT + district + year + five digits' },
    run_id: { kind: 'link', title: '培训班次' },
    institution_id: { kind: 'link', title: '培训机构' },
    trainee_count: { kind: 'whole', title: '人数', doc: 'trainees of the district who are in the run' },
    price_per_person: { kind: 'decimal', digits: 12, scale: 2, title: '单价（元/人）' },
    training_amount: {
      kind: 'decimal',
      digits: 14,
      scale: 2,
      title: '合同金额（元）',
      doc: 'number of trainees × price',
    },
    living_ceiling: {
      kind: 'decimal',
      digits: 14,
      scale: 2,
      nullable: true,
      title: '生活补助上限（元）',
      doc: 'for information; empty while no standard is in force',
    },
    stated_count: { kind: 'whole', nullable: true, least: 0, most: 10_000, title: '合同载明人数' },
    stated_amount: { kind: 'decimal', digits: 14, scale: 2, nullable: true, title: '合同载明金额（元）' },
    signed_institution_by: { kind: 'text', max: 60, nullable: true, title: '机构签订人' },
    signed_institution_on: { kind: 'day', nullable: true, title: '机构签订日期' },
    signed_district_by: { kind: 'text', max: 60, nullable: true, title: '区签订人' },
    signed_district_on: { kind: 'day', nullable: true, title: '区签订日期' },
    supplements: { kind: 'json', filled: true, shape: shape<Supplement[]>(), title: '补充协议' },
  },
});

const FACTS = [
  'runNo',
  'runName',
  'institutionName',
  'districtName',
  'traineeCount',
  'pricePerPerson',
  'trainingAmount',
  'livingCeiling',
  'statedCount',
  'statedAmount',
  'signedInstitutionBy',
  'signedInstitutionOn',
  'signedDistrictBy',
  'signedDistrictOn',
  { name: 'exemption', wide: true },
] as const;

/** `c` the contract, `r` its run, `i` the institution. */
const source = readFrom(contractTable, 'c', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'c.run_id')
    .innerJoin('training_institution as i', 'i.id', 'c.institution_id')
    .select([
      'r.run_no as runNo',
      'r.name as runName',
      'i.name as institutionName',
      sql<string | null>`(select x ->> 'reason' from jsonb_array_elements(r.exemptions) x
        where x ->> 'districtCode' = c.district_code limit 1)`.as('exemption'),
    ]),
);

/** 培训合同 (02 §13.3): seen by the two who sign it, and by the city. */
export const runContract = defineRecord(source, {
  name: 'RunContract',
  plural: 'runContracts',
  type: CONTRACT,
  title: '培训合同',
  unit: '份',
  doc: '培训合同 (02 §13.3): one for each run and district that has trainees in it',
  docs: {
    list: '培训合同 that the caller signs or oversees, newest first',
    one: 'One 培训合同',
    filter: '培训合同 to show; what is absent does not narrow',
    act: '上传合同, 确认签订, 退回, 催签',
  },
  flow: contractFlow,
  permission: 'training.contract:view',
  number: 'contract_no',
  files: '合同扫描件',
  counted: true,
  types: { supplements: () => [SupplementType] },
  scope: { where: (ctx) => seenByParties(ctx, 'c') },
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
    exemption: {
      kind: 'text',
      nullable: true,
      title: '免签原因',
      doc: 'why the city lets the district off this contract (BR21-2)',
    },
  },
  shown: {
    districtCode: { kind: 'text', title: '区划代码', doc: 'GB/T 2260', value: (row) => row.districtCode },
    districtName: { kind: 'text', title: '区', value: (row) => districtTitle(row.districtCode) },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '合同编号、班次编号、机构',
      find: [{ in: ['c.contract_no', 'r.run_no'] }, { in: ['i.name', 'r.name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: { kind: 'district', label: '区', doc: '区划代码', url: 'district' },
    runId: { kind: 'equals', id: true, hidden: true, label: '培训班次', column: 'c.run_id' },
  },
  export: {
    permission: 'training.run:export',
    kind: 'run-contracts',
    audit: 'training.contract.export',
    columns: [
      ['contractNo', 20],
      ['runNo', 20],
      ['runName', 32],
      ['institutionName', 28],
      'districtName',
      'traineeCount',
      'pricePerPerson',
      ['trainingAmount', 14],
      'signedInstitutionOn',
      'signedDistrictOn',
      'stateTitle',
    ],
  },
  page: {
    route: '/training/contracts',
    icon: 'AuditOutlined',
    group: RUN_MENU,
    order: 67,
    columns: [
      { name: 'contractNo', title: '编号与班次', under: ['runName'], key: true },
      { name: 'institutionName', wide: true },
      'districtName',
      'traineeCount',
      { name: 'trainingAmount', title: '合同金额与单价', under: ['pricePerPerson'] },
      { name: 'signedInstitutionOn', title: '机构与区签订', under: ['signedDistrictOn'] },
      { name: 'stateTitle', key: true },
      'remaining',
    ],
    facts: [...FACTS],
    open: ['runId'],
  },
  portal: {
    route: '/own-contracts',
    columns: [
      { name: 'contractNo', title: '编号与班次', under: ['runName'], key: true },
      'districtName',
      'traineeCount',
      { name: 'trainingAmount', title: '合同金额与单价', under: ['pricePerPerson'] },
      { name: 'signedInstitutionOn', title: '机构与区签订', under: ['signedDistrictOn'] },
      { name: 'stateTitle', key: true },
    ],
    facts: [...FACTS],
    open: ['runId'],
  },
});
