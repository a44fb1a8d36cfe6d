import { sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { defineRecord, defineTable, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { SUPERVISION_MENU } from '../../menu.ts';
import { SLOT } from '../record-types.ts';
import { slotFlow } from './slot.flow.ts';

const slotTable = defineTable({
  name: 'spot_check_slot',
  flow: true,
  columns: {
    slot_no: {
      kind: 'text',
      max: 40,
      unique: true,
      title: '计划编号',
      doc: 'number of the run and which of its checks',
    },
    run_id: { kind: 'link', title: '培训班次' },
    seq: { kind: 'whole', title: '第几次' },
    basis_days: { kind: 'whole', title: '培训时长（天）' },
    required_count: { kind: 'whole', title: '应抽查次数' },
    window_from: { kind: 'day', title: '抽查时段起' },
    window_to: { kind: 'day', title: '抽查时段止' },
    extra: { kind: 'flag', filled: true, title: '追加抽查', doc: 'ordered beyond the plan (T23-7)' },
    order_reason: { kind: 'text', max: 200, nullable: true, title: '追加原因' },
    ordered_by: { kind: 'text', max: 120, nullable: true, title: '要求单位' },
    inspector_name: { kind: 'text', max: 60, nullable: true, title: '抽查人员' },
    done_on: { kind: 'day', nullable: true, title: '抽查日期' },
  },
});

/** `s` is the window, `r` its run, `i` the institution. */
const source = readFrom(slotTable, 's', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select(['r.run_no as runNo', 'r.name as runName', 'i.name as institutionName', 'r.state as runState']),
);

/** 抽查计划 (02 §15): which runs are to be checked when; the institution never learns. */
export const spotCheckSlot = defineRecord(source, {
  name: 'SpotCheckSlot',
  plural: 'spotCheckSlots',
  type: SLOT,
  title: '抽查计划',
  unit: '次',
  doc: '抽查计划: one window in which a run is to be checked (02 §15.3)',
  docs: {
    list: '抽查计划 in the caller’s scope, newest first unless sorted',
    one: 'One 抽查计划',
    filter: '抽查计划 to show; what is absent does not narrow',
    act: '指派抽查人员 and 催办, of one or of many (02 §15.4)',
  },
  flow: slotFlow,
  permission: 'training.spot:plan',
  number: 'slot_no',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次名称' },
    institutionName: { kind: 'text', title: '培训机构' },
  },
  shown: {
    round: {
      kind: 'text',
      title: '次数',
      doc: '第1次，共2次; 追加 of one that was ordered beyond the plan',
      value: ({ extra, seq, requiredCount }) => (extra ? '追加' : `第${seq}次，共${requiredCount}次`),
    },
    overdue: {
      kind: 'flag',
      title: '逾期',
      value: (row, ctx) => row.state === 'PLANNED' && row.windowTo < localDateOf(ctx.app.clock.now()),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '班次编号、班次或机构名称',
      find: [{ in: ['r.run_no'], match: 'number' }, { in: ['r.name', 'i.name'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    overdue: {
      kind: 'own',
      of: 'flag',
      label: '只看逾期',
      doc: 'only those whose window is over',
      where: (_, ctx) => sql`(s.state = 'PLANNED' and s.window_to < ${localDateOf(ctx.app.clock.now())}::date)`,
    },
    runId: { kind: 'equals', column: 's.run_id', id: true, label: '培训班次', hidden: true },
    districtCode: placed.districtCode,
    ...period('抽查时段', 's.window_to', 'day'),
  },
  counted: true,
  sorts: { windowTo: { title: '抽查时段止', kind: 'day', column: 's.window_to' } },
  export: {
    permission: 'training.spot:export',
    kind: 'spot-check-slots',
    audit: 'training.spot.export-plan',
    columns: [
      ['runNo', 22],
      ['runName', 28],
      ['institutionName', 32],
      'basisDays',
      'round',
      'requiredCount',
      'windowFrom',
      'windowTo',
      'inspectorName',
      ['orderReason', 32],
      'stateTitle',
      'overdue',
      'doneOn',
    ],
  },
  page: {
    route: '/training/spot-plans',
    icon: 'ScheduleOutlined',
    group: SUPERVISION_MENU,
    order: 71,
    columns: [
      { name: 'runName', title: '班次', under: ['runNo'], key: true },
      { name: 'institutionName', wide: true },
      { name: 'windowFrom', title: '抽查时段', under: ['windowTo'], key: true, sort: 'windowTo' },
      { name: 'round' },
      { name: 'inspectorName' },
      { name: 'stateTitle', key: true },
      { name: 'doneOn', hidden: true },
    ],
    facts: [
      'runNo',
      'runName',
      'institutionName',
      'basisDays',
      'round',
      'windowFrom',
      'windowTo',
      { name: 'orderReason', wide: true },
      'orderedBy',
      'inspectorName',
      'doneOn',
    ],
    also: ['runId', 'overdue', 'extra'],
  },
});
