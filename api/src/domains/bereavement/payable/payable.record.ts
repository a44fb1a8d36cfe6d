import { sql } from '../../../database/sql.ts';
import { defineRecord, placed, readFrom } from '../../../platform/records/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { PAYABLE } from '../record-types.ts';
import { PAY_STATES } from '../words.ts';
import { payableTable } from './payable-table.ts';
import { paidIn } from './roster.ts';
import { SEALED_PAYABLES } from './sealed-payables.ts';

/** `a` is what is paid, `b` whom, `o` the street. */
const source = readFrom(payableTable, 'a', (query) =>
  query
    .innerJoin('beneficiary as b', 'b.id', 'a.beneficiary_id')
    .innerJoin('org as o', 'o.id', 'a.org_id')
    .select(['b.beneficiary_no as beneficiaryNo', 'b.name_masked as personName', 'b.id_no_masked as idNo'])
    .select(['b.died_on as diedOn', 'o.short_name as orgName']),
);

/** 经费可发放人员 (03 §34.2). */
export const payablePerson = defineRecord(source, {
  name: 'PayablePerson',
  plural: 'payablePersons',
  type: PAYABLE,
  title: '经费可发放人员',
  unit: '人次',
  doc: 'A beneficiary in one class (03 §34.2): what is paid a month, and whether it is; person masked',
  docs: {
    list: '经费可发放人员 in the caller’s scope',
    one: 'One 经费可发放人员',
    filter: '经费可发放人员 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'payable_no',
  numbering: { prefix: 'YF', digits: 5 },
  counted: true,
  sealed: SEALED_PAYABLES,
  brought: {
    beneficiaryNo: { kind: 'text', title: '人员编号' },
    personName: { kind: 'text', title: '姓名', doc: 'masked' },
    idNo: { kind: 'text', title: '身份证号', doc: 'masked' },
    diedOn: { kind: 'day', nullable: true, title: '死亡日期' },
    orgName: { kind: 'text', title: '街镇' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '发放编号、身份证号',
      find: [
        { in: ['a.payable_no', 'b.beneficiary_no'] },
        { idNumber: 'b.id_no_index', field: { name: 'beneficiary.id_no', kind: 'id' } },
      ],
    },
    payStatuses: { kind: 'choices', label: '发放状态', column: 'a.pay_status', words: PAY_STATES, enum: 'PayStatus' },
    classes: { kind: 'codes', label: '类别', column: 'a.class_code', list: CLASS_LIST },
    roster: {
      kind: 'own',
      of: 'text',
      label: '发放月份',
      doc: 'YYYY-MM: who is on the roster of that month (03 §34.5)',
      more: true,
      where: (month) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(String(month)) ? paidIn('a', String(month)) : sql`false`),
    },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'payable-persons',
    audit: 'reduction.export-payable',
    columns: [
      ['payableNo', 20],
      'personName',
      ['idNo', 22],
      ['classCodeTitle', 26],
      'monthly',
      'payStatusTitle',
      'stopMonth',
      ['orgName', 22],
    ],
  },
  page: {
    route: '/reduction/payable',
    icon: 'TeamOutlined',
    area: 'reduction',
    order: 30,
    columns: [
      { name: 'personName', key: true, under: ['idNo'] },
      { name: 'classCodeTitle', title: '类别', wide: true },
      { name: 'monthly', key: true },
      { name: 'payStatusTitle', title: '发放状态', key: true, under: ['stopMonth'] },
      { name: 'orgName' },
      { name: 'payableNo', hidden: true },
    ],
  },
});
