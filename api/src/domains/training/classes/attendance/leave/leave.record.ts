import { sql } from '../../../../../database/sql.ts';
import type { Ctx } from '../../../../../platform/kernel/index.ts';
import { defineRecord, defineTable, readFrom } from '../../../../../platform/records/index.ts';
import { LEAVE } from '../../record-types.ts';
import { seenWhere } from '../../scope.ts';
import { leaveFlow } from './leave.flow.ts';

const leaveTable = defineTable({
  name: 'training_leave',
  flow: true,
  columns: {
    leave_no: { kind: 'text', max: 32, unique: true, title: '申请编号', doc: 'QJ, district, year and five digits' },
    run_id: { kind: 'link', title: '班次' },
    account_id: { kind: 'link', api: false, title: '账号' },
    name_masked: { kind: 'text', max: 60, title: '学员' },
    from_at: { kind: 'moment', title: '请假开始' },
    to_at: { kind: 'moment', title: '请假结束' },
    reason: { kind: 'text', max: 200, title: '请假原因' },
  },
});

const source = readFrom(leaveTable, 'l', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'l.run_id')
    .leftJoin('training_class_member as m', (on) =>
      on.onRef('m.run_trainee_id', '=', 'l.run_trainee_id').on('m.to_on', 'is', null),
    )
    .leftJoin('training_class as c', 'c.id', 'm.class_id')
    .select(['r.run_no as runNo', 'r.name as runName', 'c.name as className']),
);

const me = ({ actor }: Ctx): string | null => (actor.kind === 'USER' ? actor.userId : null);

/** 请假 (T22-9). */
export const trainingLeave = defineRecord(source, {
  name: 'TrainingLeave',
  plural: 'trainingLeaves',
  type: LEAVE,
  title: '学员请假',
  unit: '件',
  doc: '学员请假 (02 §14.3)',
  docs: {
    list: 'One’s own, or those of the institution’s runs; newest first',
    one: 'One 请假',
    filter: '请假 to show; what is absent does not narrow',
    act: '同意 (approve), 不同意 (decline), 撤回 (recall)',
  },
  flow: leaveFlow,
  permission: 'training.leave:view',
  number: 'leave_no',
  subject: 'name_masked',
  files: '证明材料',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次' },
    className: { kind: 'text', nullable: true, title: '班级' },
  },
  scope: {
    where: (ctx) => sql`(l.account_id = ${me(ctx)} or ${seenWhere(ctx, 'l')})`,
  },
  filters: {
    search: { kind: 'search', label: '查找', hint: '申请编号、班次编号', find: [{ in: ['l.leave_no', 'r.run_no'] }] },
    states: { kind: 'states', label: '状态', url: 'state' },
    runId: { kind: 'equals', label: '班次', column: 'l.run_id', id: true, hidden: true, url: 'run' },
  },
  export: {
    permission: 'training.class:export',
    kind: 'training-leaves',
    audit: 'training.leave.export',
    columns: [
      ['leaveNo', 22],
      ['runNo', 22],
      'className',
      'nameMasked',
      ['fromAt', 20],
      ['toAt', 20],
      ['reason', 40],
      'stateTitle',
    ],
  },
  portal: {
    route: '/class-leaves',
    columns: [
      { name: 'leaveNo', key: true },
      { name: 'nameMasked', under: ['className'] },
      { name: 'runName', under: ['runNo'], wide: true },
      { name: 'fromAt' },
      { name: 'toAt' },
      { name: 'reason', wide: true },
      { name: 'stateTitle', key: true },
    ],
    facts: ['runName', 'className', 'nameMasked', 'fromAt', 'toAt', { name: 'reason', wide: true }],
  },
});
