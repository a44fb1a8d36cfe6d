import { sql } from '../../../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../../../platform/records/index.ts';
import { CLASS_MENU } from '../../../menu.ts';
import { CORRECTION } from '../../record-types.ts';
import { seenWhere } from '../../scope.ts';
import { clockText } from '../../timetable/planned.ts';
import { ATTENDANCE } from '../rate.ts';
import { correctionFlow } from './correction.flow.ts';

const status = (title: string) =>
  ({
    kind: 'choice',
    max: 1,
    words: ATTENDANCE,
    enum: 'CorrectedAttendance',
    enumDoc: '考勤状态 (CL-ATT)',
    title,
  }) as const;

const correctionTable = defineTable({
  name: 'attendance_correction',
  flow: true,
  columns: {
    correction_no: {
      kind: 'text',
      max: 32,
      unique: true,
      title: '申请编号',
      doc: 'KG, district, year and five digits',
    },
    attendance_id: { kind: 'link', title: '考勤' },
    run_id: { kind: 'link', title: '班次' },
    name_masked: { kind: 'text', max: 60, title: '学员' },
    old_status: status('原考勤'),
    new_status: status('更正为'),
    reason: { kind: 'text', max: 300, title: '更正原因' },
  },
});

const source = readFrom(correctionTable, 'k', (query) =>
  query
    .innerJoin('training_attendance as a', 'a.id', 'k.attendance_id')
    .innerJoin('training_session as s', 's.id', 'a.session_id')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .innerJoin('training_run as r', 'r.id', 'k.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select([
      'r.run_no as runNo',
      'r.name as runName',
      'i.name as institutionName',
      'l.module as module',
      sql<string>`s.day::text`.as('day'),
      's.starts_at as startsAt',
      's.ends_at as endsAt',
    ]),
);

/** 考勤更正 (T22-8): what was written down and what is asked for stay side by side. */
export const attendanceCorrection = defineRecord(source, {
  name: 'AttendanceCorrection',
  plural: 'attendanceCorrections',
  type: CORRECTION,
  title: '考勤更正',
  unit: '件',
  doc: '考勤更正 (02 §14.3)',
  docs: {
    list: '考勤更正 of the caller’s scope, newest first',
    one: 'One 考勤更正',
    filter: '考勤更正 to show; what is absent does not narrow',
    act: '同意更正 (districtPass), 退回 (districtReturn)',
  },
  flow: correctionFlow,
  permission: 'training.class:view',
  number: 'correction_no',
  subject: 'name_masked',
  files: '证明材料',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
    module: { kind: 'text', title: '教学模块' },
    day: { kind: 'text', title: '上课日期' },
  },
  shown: {
    time: {
      kind: 'text',
      title: '上课时间',
      value: ({ startsAt, endsAt }) => `${clockText(startsAt)}–${clockText(endsAt)}`,
    },
  },
  scope: { where: (ctx) => seenWhere(ctx, 'k') },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、班次编号',
      find: [{ in: ['k.correction_no', 'r.run_no'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: placed.districtCode,
  },
  export: {
    permission: 'training.class:export',
    kind: 'attendance-corrections',
    audit: 'training.correction.export',
    columns: [
      ['correctionNo', 22],
      ['runNo', 22],
      ['institutionName', 28],
      'nameMasked',
      'day',
      'time',
      ['module', 24],
      'oldStatusTitle',
      'newStatusTitle',
      ['reason', 40],
      'stateTitle',
    ],
  },
  page: {
    route: '/training/corrections',
    icon: 'FormOutlined',
    group: CLASS_MENU,
    order: 71,
    columns: [
      { name: 'correctionNo', key: true },
      { name: 'runName', title: '班次', under: ['institutionName'], wide: true },
      { name: 'nameMasked' },
      { name: 'day', under: ['time'] },
      { name: 'oldStatusTitle' },
      { name: 'newStatusTitle', key: true },
      { name: 'stateTitle', key: true },
      { name: 'remaining' },
    ],
    facts: [
      'runName',
      'institutionName',
      'nameMasked',
      'day',
      'time',
      'module',
      'oldStatusTitle',
      'newStatusTitle',
      { name: 'reason', wide: true },
    ],
    open: ['correctionNo'],
  },
});
