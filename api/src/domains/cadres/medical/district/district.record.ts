import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { MEDICAL_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { DISTRICT } from '../record-types.ts';
import { TOTALS } from '../totals-columns.ts';
import { districtFlow } from './district.flow.ts';

const districtTable = defineTable({
  name: 'medical_district',
  flow: true,
  columns: {
    roster_no: { kind: 'text', max: 40, title: '名册编号' },
    cycle_id: { kind: 'link', title: '报销周期' },
    roster_id: { kind: 'link', title: '发放名册' },
    ...TOTALS,
    return_reason: { kind: 'text', max: 500, nullable: true, title: '市级退回原因' },
    dispatched_at: { kind: 'moment', nullable: true, title: '下发时间' },
    passed_at: { kind: 'moment', nullable: true, title: '区通过时间' },
  },
});

/** 区名册 (03 §33.3 DistrictRoster): a district's part of a roster. */
export const medicalDistrict = defineRecord(
  readFrom(districtTable, 'd', (query) =>
    query
      .innerJoin('medical_cycle as c', 'c.id', 'd.cycle_id')
      .innerJoin('org as o', 'o.id', 'd.org_id')
      .select(['c.title as cycleTitle', 'o.short_name as districtName']),
  ),
  {
    name: 'MedicalDistrict',
    plural: 'medicalDistricts',
    type: DISTRICT,
    title: '区名册',
    unit: '册',
    doc: '区名册 (03 §33.3): a district’s part of a roster',
    docs: {
      list: '区名册 in the caller’s scope, newest first unless sorted',
      one: 'One 区名册',
      filter: '区名册 to show; what is absent does not narrow',
      act: '下发街镇, 区一审, 区二审, 区终审: what each may do is the flow’s to say',
    },
    flow: districtFlow,
    permission: RIGHTS.view,
    number: 'roster_no',
    subject: 'roster_no',
    files: '账户变更的证明材料',
    brought: { cycleTitle: { kind: 'text', title: '周期' }, districtName: { kind: 'text', title: '区' } },
    counted: true,
    filters: {
      search: { kind: 'search', label: '查找', hint: '名册编号', find: [{ in: ['d.roster_no'], match: 'number' }] },
      states: { kind: 'states', label: '状态', url: 'state' },
      districtCode: { kind: 'district', label: '区', doc: '区划代码', url: 'district' },
      cycleId: { kind: 'equals', column: 'd.cycle_id', id: true, label: '报销周期', hidden: true },
      rosterId: { kind: 'equals', column: 'd.roster_id', id: true, label: '发放名册', hidden: true },
    },
    sorts: { total: { title: '应发', kind: 'number', column: 'd.total' } },
    export: {
      permission: RIGHTS.export,
      kind: 'medical-districts',
      audit: 'medical.export-districts',
      columns: [
        ['rosterNo', 22],
        'districtName',
        'rowCount',
        ['total', 16],
        'heldCount',
        ['heldTotal', 16],
        'pushCount',
        ['pushTotal', 16],
        'stateTitle',
      ],
    },
    page: {
      route: '/medical/districts',
      icon: 'BankOutlined',
      group: MEDICAL_MENU,
      order: 62,
      columns: [
        { name: 'rosterNo', title: '名册', under: ['cycleTitle'], key: true },
        { name: 'districtName' },
        { name: 'stateTitle', key: true },
        { name: 'total', title: '应发（元）', under: ['rowCount'], sort: 'total', key: true },
        { name: 'heldTotal', under: ['heldCount'] },
        { name: 'listVersion' },
      ],
      facts: [
        'cycleTitle',
        'districtName',
        'rowCount',
        'total',
        'heldCount',
        'heldTotal',
        'pushCount',
        'pushTotal',
        'listVersion',
        'dispatchedAt',
        'passedAt',
        { name: 'returnReason', wide: true },
        { name: 'listDigest', wide: true },
      ],
      also: ['cycleId', 'rosterId', 'pushTotal'],
    },
  },
);
