import { sql } from '../../../database/sql.ts';
import { defineRecord, formOf, period, placed, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { CADRE } from '../record-types.ts';
import { HELD, IDENTITY_TAGS } from '../words.ts';
import { cadreFlow } from './cadre.flow.ts';
import { cadreTable } from './cadre-table.ts';
import { CADRE_ID_NO, heldReasons } from './find-cadres.ts';
import { districtName, streetName } from './place.ts';
import { SEALED_CADRES } from './sealed-cadres.ts';

const TAG_WORDS: Readonly<Record<string, string>> = IDENTITY_TAGS;

/** 企业退休军转干部 (03 §31): the register, each in the district of household registration. */
export const cadre = defineRecord(readFrom(cadreTable, 'c'), {
  name: 'EmpCadre',
  plural: 'empCadres',
  type: CADRE,
  title: '企业退休军转干部',
  unit: '人',
  doc: '企业退休军转干部 (03 §31.3); name, numbers, address and account masked',
  docs: {
    list: '企业退休军转干部 in the caller’s scope, newest first unless sorted (03 §31.7)',
    one: 'One 企业退休军转干部',
    filter: '企业退休军转干部 to show; what is absent does not narrow',
  },
  flow: cadreFlow,
  permission: RIGHTS.view,
  number: 'cadre_no',
  subject: 'person_name',
  numbering: { prefix: 'QJ', digits: 5 },
  counted: true,
  sealed: SEALED_CADRES,
  shown: {
    districtName: { kind: 'text', title: '户籍区', value: (row) => districtName(row.districtCode) },
    streetName: { kind: 'text', title: '街镇', value: (row) => streetName(row.streetCode) },
    identities: {
      kind: 'text',
      title: '多重身份',
      doc: 'what else the person is, in words',
      value: (row) => row.identityTags.map((tag) => TAG_WORDS[tag] ?? tag).join('、'),
    },
    held: {
      kind: 'text',
      title: '核实情况',
      doc: 'why payments are held now, or empty',
      nullable: true,
      value: (row) =>
        row.state === 'DEAD'
          ? null
          : heldReasons(row)
              // The status says so itself.
              .filter((reason) => reason !== 'STATUS')
              .map((reason) => HELD[reason])
              .join('，') || null,
    },
    isLocked: {
      kind: 'flag',
      title: '关键信息已锁定',
      doc: 'a transfer is under way (03 §32.3)',
      value: (row) => row.openTransferId !== null,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '人员编号、身份证号、原企业',
      find: [
        { idNumber: 'c.id_no_index', field: CADRE_ID_NO },
        { in: ['c.cadre_no'] },
        { in: ['c.enterprise_name'], match: 'part' },
      ],
    },
    name: {
      kind: 'blind',
      label: '姓名',
      column: 'c.person_name_index',
      field: { name: 'emp_cadre.person_name', kind: 'name' },
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    tags: { kind: 'choices', label: '多重身份', column: 'c.identity_tags', words: IDENTITY_TAGS, holds: true },
    suspectedDeath: { kind: 'flag', label: '疑似死亡', when: ['c.suspected_death', 'is true'] },
    compared: {
      kind: 'own',
      of: 'flag',
      label: '有待核对的比对结果',
      more: true,
      where: () => sql`exists (select 1 from cadre_difference d where d.cadre_id = c.id and d.state = 'PENDING')`,
    },
    exclusive: { kind: 'flag', label: '身份互斥', when: ['c.exclusive_identity', 'is true'] },
    street: { kind: 'equals', label: '街镇', doc: '9位区划代码', column: 'c.street_code', hidden: true },
    districtCode: placed.districtCode,
    ...period('退休时间', 'c.retire_date', 'day'),
  },
  sorts: {
    retireDate: { title: '退休时间', kind: 'day', column: 'c.retire_date' },
    birthDate: { title: '出生日期', kind: 'day', column: 'c.birth_date' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'emp-cadres',
    audit: 'cadre.export',
    columns: [
      ['cadreNo', 18],
      'personNameMasked',
      ['idNoMasked', 22],
      'sexTitle',
      'districtName',
      ['streetName', 16],
      ['enterpriseName', 28],
      'transferYear',
      ['formerRank', 14],
      'retireDate',
      ['identities', 30],
      'stateTitle',
      ['held', 24],
      ['lastComparedAt', 20],
    ],
  },
  page: {
    route: '/cadres',
    title: '企业军转干部',
    icon: 'IdcardOutlined',
    area: 'retired',
    order: 20,
    columns: [
      { name: 'cadreNo', title: '人员编号与姓名', under: ['personNameMasked', 'idNoMasked'], key: true },
      { name: 'districtName', title: '户籍区与街镇', under: ['streetName'] },
      { name: 'enterpriseName', title: '原企业', wide: true },
      { name: 'retireDate', sort: 'retireDate' },
      { name: 'identities' },
      { name: 'lastComparedAt', title: '最近比对', hidden: true },
      { name: 'stateTitle', under: ['held'], key: true },
    ],
    facts: [
      'personNameMasked',
      'idNoMasked',
      'idConverted',
      'sex',
      'birthDate',
      'ethnic',
      'political',
      'phoneMasked',
      'districtName',
      'streetName',
      { name: 'addressMasked', wide: true },
      'enlistDate',
      'transferYear',
      'formerRank',
      'transferDocNo',
      'enterpriseName',
      'enterpriseUscc',
      'enterpriseNature',
      'retireDate',
      'medicalInsurance',
      'bankCode',
      'bankAccountMasked',
      'accountNameMasked',
      { name: 'identities', wide: true },
      'held',
      'deathOn',
      'lastComparedAt',
      'source',
      { name: 'statusNote', wide: true },
    ],
    open: ['isLocked', 'suspectedDeath', 'exclusiveIdentity', 'streetCode', 'accountChangedAt'],
  },
});

/** What changes without an approval (03 §31.4); the street within the district is one of them. */
export const PLAIN = [
  'ethnic',
  'political',
  'phone',
  'street_code',
  'address',
  'enlist_date',
  'transfer_year',
  'former_rank',
  'transfer_doc_no',
  'enterprise_name',
  'enterprise_uscc',
  'enterprise_nature',
  'retire_date',
  'medical_insurance',
] as const;

/** 人员信息, one by one or as a row of a sheet; sex follows from the number. */
export const cadreForm = formOf(cadreTable, 'EmpCadreInput', '企业退休军转干部的信息', [
  'person_name',
  'id_no',
  'birth_date',
  ...PLAIN,
  'bank_code',
  'bank_account',
  'account_name',
]);
export const cadreContent = formOf(
  cadreTable,
  'EmpCadreContentInput',
  '不须审批即可修改的信息；脱敏的栏目留空即不变',
  PLAIN,
);
export type Entry = ReturnType<typeof cadreForm.read>;
export type Content = ReturnType<typeof cadreContent.read>;
