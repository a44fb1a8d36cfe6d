import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { MEDICAL_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { ROSTER } from '../record-types.ts';
import { TOTALS } from '../totals-columns.ts';
import { rosterFlow } from './roster.flow.ts';

const rosterTable = defineTable({
  name: 'medical_roster',
  flow: true,
  columns: {
    roster_no: { kind: 'text', max: 40, unique: true, title: '名册编号' },
    cycle_id: { kind: 'link', title: '报销周期' },
    ...TOTALS,
    batch_id: { kind: 'link', nullable: true, title: '发放批次' },
    section_by: { kind: 'text', max: 60, nullable: true, title: '市二审' },
    approved_by: { kind: 'text', max: 60, nullable: true, title: '市终审' },
    approved_at: { kind: 'moment', nullable: true, title: '市终审时间' },
    pushed_at: { kind: 'moment', nullable: true, title: '推送时间' },
  },
});

/** 发放名册 (03 §33.3 PayRoster): what the city approves and pushes; of the whole city, or of a district where 分区推送 was on. */
export const medicalRoster = defineRecord(
  readFrom(rosterTable, 'r', (query) =>
    query.innerJoin('medical_cycle as c', 'c.id', 'r.cycle_id').select(['c.title as cycleTitle']),
  ),
  {
    name: 'MedicalRoster',
    plural: 'medicalRosters',
    type: ROSTER,
    title: '发放名册',
    unit: '册',
    doc: '发放名册 (03 §33.3): what the city approves and pushes to 资金监管平台',
    docs: {
      list: '发放名册, newest first unless sorted',
      one: 'One 发放名册',
      filter: '发放名册 to show; what is absent does not narrow',
      act: '市一审, 市二审, 市终审 (signed): what each may do is the flow’s to say',
    },
    flow: rosterFlow,
    permission: RIGHTS.cycle,
    number: 'roster_no',
    subject: 'roster_no',
    brought: { cycleTitle: { kind: 'text', title: '周期' } },
    counted: true,
    filters: {
      search: { kind: 'search', label: '查找', hint: '名册编号', find: [{ in: ['r.roster_no'], match: 'number' }] },
      states: { kind: 'states', label: '状态', url: 'state' },
      cycleId: { kind: 'equals', column: 'r.cycle_id', id: true, label: '报销周期', hidden: true },
    },
    sorts: { total: { title: '应发', kind: 'number', column: 'r.total' } },
    export: {
      permission: RIGHTS.export,
      kind: 'medical-rosters',
      audit: 'medical.export-rosters',
      columns: [
        ['rosterNo', 20],
        ['cycleTitle', 24],
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
      route: '/medical/rosters',
      icon: 'AuditOutlined',
      group: MEDICAL_MENU,
      order: 61,
      columns: [
        { name: 'rosterNo', title: '名册', under: ['cycleTitle'], key: true },
        { name: 'stateTitle', key: true },
        { name: 'total', title: '应发（元）', under: ['rowCount'], sort: 'total', key: true },
        { name: 'heldTotal', under: ['heldCount'] },
        { name: 'pushTotal', under: ['pushCount'] },
        { name: 'listVersion' },
      ],
      facts: [
        'cycleTitle',
        'rowCount',
        'total',
        'heldCount',
        'heldTotal',
        'pushCount',
        'pushTotal',
        'listVersion',
        'sectionBy',
        'approvedBy',
        'approvedAt',
        'pushedAt',
        { name: 'listDigest', wide: true },
      ],
      also: ['cycleId', 'batchId'],
    },
  },
);
