import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { MEDICAL_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { STREET } from '../record-types.ts';
import { streetFlow } from './street.flow.ts';

const streetTable = defineTable({
  name: 'medical_street',
  flow: true,
  columns: {
    roster_no: { kind: 'text', max: 40, title: '名册编号' },
    cycle_id: { kind: 'link', title: '报销周期' },
    district_roster_id: { kind: 'link', title: '区名册' },
    street_code: { kind: 'text', max: 9, title: '街镇代码' },
    street_name: { kind: 'text', max: 60, title: '街镇' },
    row_count: { kind: 'whole', title: '人数' },
    total: { kind: 'decimal', digits: 14, scale: 2, money: true, title: '金额（元）' },
    confirmed_count: { kind: 'whole', filled: true, title: '已确认' },
    objected_count: { kind: 'whole', filled: true, title: '有异议' },
    return_reason: { kind: 'text', max: 500, nullable: true, title: '退回原因' },
    delegated: { kind: 'flag', filled: true, title: '区代确认' },
    fed_back_by: { kind: 'text', max: 60, nullable: true, title: '反馈人' },
    fed_back_at: { kind: 'moment', nullable: true, title: '反馈时间' },
  },
});

/** 街镇名册 (03 §33.3 StreetRoster): a street's part of a district's roster. */
export const medicalStreet = defineRecord(
  readFrom(streetTable, 's', (query) =>
    query.innerJoin('medical_cycle as c', 'c.id', 's.cycle_id').select(['c.title as cycleTitle']),
  ),
  {
    name: 'MedicalStreet',
    plural: 'medicalStreets',
    type: STREET,
    title: '街镇名册',
    unit: '册',
    doc: '街镇名册 (03 §33.3): a street’s part of a district’s roster',
    docs: {
      list: '街镇名册 in the caller’s scope, newest first unless sorted',
      one: 'One 街镇名册',
      filter: '街镇名册 to show; what is absent does not narrow',
      act: '提交反馈, 代确认: what each may do is the flow’s to say',
    },
    flow: streetFlow,
    permission: RIGHTS.view,
    number: 'roster_no',
    subject: 'street_name',
    brought: { cycleTitle: { kind: 'text', title: '周期' } },
    counted: true,
    filters: {
      search: {
        kind: 'search',
        label: '查找',
        hint: '名册编号、街镇',
        find: [
          { in: ['s.roster_no'], match: 'number' },
          { in: ['s.street_name'], match: 'part' },
        ],
      },
      states: { kind: 'states', label: '状态', url: 'state' },
      overdue: { kind: 'flag', label: '只看超期', when: ['s.due_at', '<', '$now'] },
      districtCode: { kind: 'district', label: '区', doc: '区划代码', url: 'district' },
      cycleId: { kind: 'equals', column: 's.cycle_id', id: true, label: '报销周期', hidden: true },
      districtRosterId: { kind: 'equals', column: 's.district_roster_id', id: true, label: '区名册', hidden: true },
    },
    export: {
      permission: RIGHTS.export,
      kind: 'medical-streets',
      audit: 'medical.export-streets',
      columns: [
        ['rosterNo', 26],
        ['streetName', 20],
        'rowCount',
        ['total', 16],
        'confirmedCount',
        'objectedCount',
        'stateTitle',
      ],
    },
    page: {
      route: '/medical/streets',
      icon: 'HomeOutlined',
      group: MEDICAL_MENU,
      order: 63,
      columns: [
        { name: 'streetName', title: '街镇', under: ['rosterNo'], key: true },
        { name: 'cycleTitle' },
        { name: 'stateTitle', key: true },
        { name: 'total', title: '金额（元）', under: ['rowCount'], key: true },
        { name: 'confirmedCount', under: ['objectedCount'], title: '确认 / 异议' },
        'remaining',
      ],
      facts: [
        'cycleTitle',
        'streetName',
        'rowCount',
        'total',
        'confirmedCount',
        'objectedCount',
        'fedBackBy',
        'fedBackAt',
        'delegated',
        { name: 'returnReason', wide: true },
      ],
      also: ['districtRosterId'],
    },
  },
);
