import {
  creates,
  defineRecord,
  defineTable,
  formOf,
  importOf,
  period,
  readFrom,
} from '../../src/platform/records/index.ts';
import { visitFlow } from './visit.flow.ts';

const KINDS = { FESTIVAL: '节日慰问', ILLNESS: '因病慰问', HARDSHIP: '困难帮扶' } as const;

const visitTable = defineTable({
  name: 'visit',
  flow: true,
  columns: {
    visit_no: { kind: 'text', max: 20, unique: true, title: '走访编号', doc: 'ZF + date + four digits' },
    person_name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 30, title: '姓名' },
    id_no: { kind: 'sealed', key: 'ID', mask: 'idNumber', max: 18, index: 'id', nullable: true, title: '身份证号' },
    kind: { kind: 'choice', max: 10, words: KINDS, enum: 'VisitKind', enumDoc: '走访类型', title: '走访类型' },
    planned_on: { kind: 'day', title: '计划走访日期' },
    allowance: { kind: 'decimal', digits: 10, scale: 2, nullable: true, title: '慰问金（元）' },
    remark: { kind: 'text', max: 200, nullable: true, title: '备注' },
  },
});

/** 走访慰问: everything that lists, pages, files and clients know of it. */
export const visit = defineRecord(readFrom(visitTable, 'v'), {
  name: 'Visit',
  plural: 'visits',
  type: 'visit',
  title: '走访慰问',
  unit: '次',
  doc: '走访慰问; name and number masked',
  docs: {
    list: '走访慰问 in the caller’s scope, newest first unless sorted',
    one: 'One 走访慰问',
    filter: '走访慰问 to show; what is absent does not narrow',
    act: '登记走访情况, one or many',
  },
  flow: visitFlow,
  permission: 'visit:view',
  number: 'visit_no',
  subject: 'person_name',
  numbering: { prefix: 'ZF', digits: 4 },
  counted: true,
  filters: {
    search: { kind: 'search', label: '查找', hint: '走访编号', find: [{ in: ['v.visit_no'] }] },
    idNo: { kind: 'blind', label: '身份证号', column: 'v.id_no_index', field: { name: 'visit.id_no', kind: 'id' } },
    states: { kind: 'states', label: '状态', url: 'state' },
    kinds: { kind: 'choices', label: '走访类型', column: 'v.kind', words: KINDS, enum: 'VisitKind' },
    ...period('计划走访日期', 'v.planned_on', 'day'),
  },
  sorts: { plannedOn: { title: '计划走访日期', kind: 'day', column: 'v.planned_on' } },
  export: {
    permission: 'visit:view',
    kind: 'visits',
    audit: 'visit.export',
    columns: [
      ['visitNo', 18],
      'personNameMasked',
      ['idNoMasked', 22],
      'kindTitle',
      'plannedOn',
      'allowance',
      'stateTitle',
    ],
  },
  page: {
    route: '/visits',
    icon: 'HomeOutlined',
    area: 'care',
    order: 30,
    columns: [
      { name: 'visitNo', key: true },
      'personNameMasked',
      'kindTitle',
      'plannedOn',
      { name: 'stateTitle', key: true },
    ],
    facts: ['personNameMasked', 'idNoMasked', 'kindTitle', 'plannedOn', 'allowance', 'remark'],
  },
});

const visitForm = formOf(visitTable, 'VisitInput', '安排走访');

/** 安排走访, one by one or by a sheet: number, place, state, limit, to-do and history follow from the declaration. */
export const planning = creates(visit, visitForm, {
  name: 'planVisit',
  permission: 'visit:report',
  doc: '安排走访',
  start: 'plan',
});
export const visitImport = importOf(visit, visitForm, 'visits', {
  permission: 'visit:report',
  most: 1000,
  audit: 'visit.import',
  examples: [{ 姓名: '张三', 走访类型: '节日慰问', 计划走访日期: '2026-12-25' }],
  beginning: { start: 'plan' },
});
