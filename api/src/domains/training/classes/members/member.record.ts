import { sql } from '../../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../../platform/records/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { CLASS_MENU } from '../../menu.ts';
import { percentOf } from '../attendance/rate.ts';
import { type AttendanceHours, type AttendanceTimes, attendanceOf } from '../attendance/tally.ts';
import { MEMBER } from '../record-types.ts';
import { seenWhere } from '../scope.ts';

const memberTable = defineTable({
  name: 'training_class_member',
  columns: {
    class_id: { kind: 'link', title: '班级' },
    run_trainee_id: { kind: 'link', title: '班次学员' },
    run_id: { kind: 'link', title: '班次' },
    from_on: { kind: 'day', title: '入班日期' },
    to_on: { kind: 'day', nullable: true, title: '离班日期', doc: 'null while he is in it' },
  },
});

/** Over every class of the run that he was in (BR22-4). */
const attendance = attendanceOf(sql`y.run_trainee_id = m.run_trainee_id`);

const source = readFrom(memberTable, 'm', (query) =>
  query
    .innerJoin('run_trainee as t', 't.id', 'm.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .innerJoin('training_class as c', 'c.id', 'm.class_id')
    .innerJoin('training_run as r', 'r.id', 'm.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .where('m.to_on', 'is', null)
    .where('t.left_on', 'is', null)
    .select([
      'r.run_no as runNo',
      'r.name as runName',
      'i.name as institutionName',
      'c.name as className',
      'e.name_masked as nameMasked',
      'e.id_no_masked as idNoMasked',
      'e.phone_masked as phoneMasked',
      'e.district_code as traineeDistrict',
      't.seq as traineeSeq',
      attendance.hours.as('attendance'),
      attendance.times.as('times'),
    ]),
);

const brought = {
  runNo: { kind: 'text', title: '班次编号' },
  runName: { kind: 'text', title: '班次' },
  institutionName: { kind: 'text', title: '培训机构' },
  className: { kind: 'text', title: '班级' },
  nameMasked: { kind: 'text', title: '姓名' },
  idNoMasked: { kind: 'text', title: '身份证号' },
  phoneMasked: { kind: 'text', title: '手机号' },
  traineeSeq: { kind: 'whole', title: '学号' },
} as const;

const rate = (title: string, doc: string, whole: 'held' | 'planned') => ({
  kind: 'decimal' as const,
  digits: 5,
  scale: 2,
  nullable: true as const,
  title,
  doc,
  value: ({ attendance: of }: { attendance: AttendanceHours }) => percentOf(of.attended, of[whole]),
});
const hours = (title: string, name: keyof AttendanceHours) => ({
  kind: 'text' as const,
  title,
  value: ({ attendance: of }: { attendance: AttendanceHours }) => of[name],
});
const times = (title: string, name: keyof AttendanceTimes) => ({
  kind: 'whole' as const,
  title,
  value: ({ times: of }: { times: AttendanceTimes }) => of[name],
});

/** 班级学员 with what their attendance comes to (BR22-4): the roster of a class, and the ranking that offices watch. */
export const classMember = defineRecord(source, {
  name: 'TrainingClassMember',
  plural: 'trainingClassMembers',
  type: MEMBER,
  title: '学员考勤',
  unit: '人',
  doc: '班级学员 as of now, with what their attendance comes to (02 §14.3, BR22-4)',
  docs: {
    list: '班级学员 of the caller’s runs, or of runs that his district has to do with',
    one: 'One 班级学员',
    filter: '班级学员 to show; what is absent does not narrow',
  },
  permission: 'training.class:view',
  number: 'from_on',
  brought,
  shown: {
    districtName: {
      kind: 'text',
      title: '安置区',
      value: ({ traineeDistrict }) => regionTitle(traineeDistrict)?.replace('上海市', '') ?? traineeDistrict,
    },
    rate: rate('至今出勤率（%）', 'of held sessions, per cent with two decimals; null before any (BR22-4)', 'held'),
    overallRate: rate('全程出勤率（%）', 'of all that is planned (BR22-4)', 'planned'),
    attendedHours: hours('出勤课时', 'attended'),
    heldHours: hours('应到课时', 'held'),
    plannedHours: hours('全程课时', 'planned'),
    late: times('迟到次数', 'late'),
    early: times('早退次数', 'early'),
    onLeave: times('请假次数', 'onLeave'),
    absent: times('旷课次数', 'absent'),
  },
  scope: { where: (ctx) => seenWhere(ctx, 'm') },
  filters: {
    search: { kind: 'search', label: '查找', hint: '班次编号', find: [{ in: ['r.run_no'] }] },
    runId: { kind: 'equals', label: '班次', column: 'm.run_id', id: true, hidden: true, url: 'run' },
    classId: { kind: 'equals', label: '班级', column: 'm.class_id', id: true, hidden: true, url: 'class' },
    level: attendance.level,
    districtCode: placed.districtCode,
  },
  sorts: {
    rate: { title: '至今出勤率', kind: 'number', by: attendance.soFar },
    overallRate: { title: '全程出勤率', kind: 'number', by: attendance.overall },
    seq: { title: '学号', kind: 'number', column: 't.seq' },
    absent: { title: '旷课次数', kind: 'number', by: attendance.absences },
  },
  export: {
    permission: 'training.class:export',
    kind: 'attendance-summary',
    audit: 'training.attendance.export',
    columns: [
      ['runNo', 22],
      ['runName', 28],
      'className',
      'traineeSeq',
      'nameMasked',
      ['idNoMasked', 22],
      'districtName',
      'heldHours',
      'attendedHours',
      'rate',
      'overallRate',
      'late',
      'early',
      'onLeave',
      'absent',
    ],
  },
  page: {
    route: '/training/attendance',
    icon: 'BarChartOutlined',
    group: CLASS_MENU,
    order: 70,
    columns: [
      { name: 'runName', title: '班次', under: ['runNo'], wide: true },
      { name: 'className' },
      { name: 'traineeSeq', sort: 'seq' },
      { name: 'nameMasked', under: ['districtName'], key: true },
      { name: 'rate', sort: 'rate', key: true },
      { name: 'overallRate', sort: 'overallRate' },
      { name: 'absent', sort: 'absent' },
      { name: 'late' },
      { name: 'early', hidden: true },
      { name: 'onLeave' },
      { name: 'institutionName', hidden: true },
    ],
    facts: ['nameMasked', 'className', 'rate'],
    also: [
      'runTraineeId',
      'classId',
      'runId',
      'heldHours',
      'attendedHours',
      'plannedHours',
      'phoneMasked',
      'idNoMasked',
    ],
  },
});

/** 班级花名册: the same people as a list for the classroom. */
export const classRoster = defineRecord(source, {
  name: 'TrainingClassRosterLine',
  plural: 'trainingClassRoster',
  type: MEMBER,
  title: '班级花名册',
  unit: '人',
  doc: '班级花名册 (02 §14.6)',
  docs: { list: '班级学员 as the roster has them', filter: 'of which run or class' },
  permission: 'training.class:view',
  number: 'from_on',
  brought: {
    runNo: brought.runNo,
    className: brought.className,
    traineeSeq: brought.traineeSeq,
    nameMasked: brought.nameMasked,
    idNoMasked: brought.idNoMasked,
    phoneMasked: brought.phoneMasked,
  },
  scope: { where: (ctx) => seenWhere(ctx, 'm') },
  filters: {
    runId: { kind: 'equals', label: '班次', column: 'm.run_id', id: true },
    classId: { kind: 'equals', label: '班级', column: 'm.class_id', id: true },
  },
  sorts: { seq: { title: '学号', kind: 'number', column: 't.seq' } },
  export: {
    permission: 'training.class:export',
    kind: 'class-roster',
    audit: 'training.roster.export',
    columns: [
      ['runNo', 22],
      'className',
      'traineeSeq',
      'nameMasked',
      ['idNoMasked', 22],
      ['phoneMasked', 16],
      ['fromOn', 14],
    ],
  },
});
