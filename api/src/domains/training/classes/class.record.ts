import { sql } from '../../../database/sql.ts';
import { creates, defineRecord, defineTable, formOf, placed, readFrom } from '../../../platform/records/index.ts';
import { CLASS_MENU } from '../menu.ts';
import { percentOf } from './attendance/rate.ts';
import { attendanceOf } from './attendance/tally.ts';
import { completeClass } from './complete-class.ts';
import { CLASS } from './record-types.ts';
import { seenWhere } from './scope.ts';

const classTable = defineTable({
  name: 'training_class',
  columns: {
    class_no: { kind: 'text', max: 32, unique: true, title: '班级编号', doc: 'BJ, district, year and five digits' },
    run_id: { kind: 'link', title: '班次' },
    seq: { kind: 'whole', title: '序号' },
    name: { kind: 'text', max: 40, title: '班级名称' },
    head_teacher_id: { kind: 'link', nullable: true, title: '班主任' },
    room_id: { kind: 'link', nullable: true, title: '固定教室' },
    capacity: { kind: 'whole', least: 1, most: 500, title: '班级人数上限' },
    remarks: { kind: 'text', max: 200, nullable: true, title: '备注' },
  },
});

/** Of sessions that count: published, not cancelled; held ones have had their attendance taken (BR22-4). */
const lessons = sql`training_session_class sc join training_session s on s.id = sc.session_id
  where sc.class_id = c.id and s.published_at is not null and not s.cancelled`;
const attendance = attendanceOf(sql`y.class_id = c.id`);

const source = readFrom(classTable, 'c', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'c.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .leftJoin('training_teacher as h', 'h.id', 'c.head_teacher_id')
    .leftJoin('training_venue as v', 'v.id', 'c.room_id')
    .select([
      'r.run_no as runNo',
      'r.name as runName',
      'r.state as runState',
      'i.name as institutionName',
      'h.name as headTeacherName',
      'v.name as roomName',
      sql<number>`(select count(*)::int from training_class_member m join run_trainee t on t.id = m.run_trainee_id
        where m.class_id = c.id and m.to_on is null and t.left_on is null)`.as('size'),
      sql<string>`(select coalesce(sum(s.lesson_hours), 0)::text from ${lessons})`.as('plannedHours'),
      sql<number>`(select count(*)::int from ${lessons} and sc.taken_at is not null)`.as('heldSessions'),
      attendance.hours.as('attendance'),
    ]),
);

/** 班级 (02 §14.3); for the offices with its attendance, so that they see where it lags. */
export const trainingClass = defineRecord(source, {
  name: 'TrainingClass',
  plural: 'trainingClasses',
  type: CLASS,
  title: '班级',
  unit: '个',
  doc: '班级 (02 §14.3)',
  docs: {
    list: '班级 of the caller’s runs, or of runs that his district has to do with, newest first unless sorted',
    one: 'One 班级',
    filter: '班级 to show; what is absent does not narrow',
  },
  permission: 'training.class:view',
  number: 'class_no',
  subject: 'name',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次' },
    institutionName: { kind: 'text', title: '培训机构' },
    headTeacherName: { kind: 'text', nullable: true, title: '班主任' },
    roomName: { kind: 'text', nullable: true, title: '固定教室' },
    size: { kind: 'whole', title: '学员数' },
    plannedHours: {
      kind: 'decimal',
      digits: 7,
      scale: 1,
      title: '已排课时',
      doc: 'lesson hours of published sessions',
    },
    heldSessions: { kind: 'whole', title: '已考勤课次' },
  },
  shown: {
    statusTitle: {
      kind: 'text',
      title: '状态',
      doc: '筹备, 上课, 结束: follows from the run',
      value: ({ runState }) => statusOf(runState),
    },
    rate: {
      kind: 'decimal',
      digits: 5,
      scale: 2,
      nullable: true,
      title: '至今出勤率（%）',
      doc: 'per cent with two decimals; null before attendance was taken (BR22-4)',
      value: ({ attendance: { attended, held } }) => percentOf(attended, held),
    },
    overallRate: {
      kind: 'decimal',
      digits: 5,
      scale: 2,
      nullable: true,
      title: '全程出勤率（%）',
      doc: 'of all that is planned, per cent with two decimals; null before anything is (BR22-4)',
      value: ({ attendance: { attended, planned } }) => percentOf(attended, planned),
    },
  },
  scope: { where: (ctx) => seenWhere(ctx, 'c') },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '班级、班次编号或名称',
      find: [{ in: ['c.class_no', 'r.run_no'] }, { in: ['c.name', 'r.name'], match: 'part' }],
    },
    runId: { kind: 'equals', label: '班次', column: 'c.run_id', id: true, hidden: true, url: 'run' },
    level: attendance.level,
    districtCode: placed.districtCode,
  },
  sorts: {
    rate: { title: '至今出勤率', kind: 'number', by: attendance.soFar },
    overallRate: { title: '全程出勤率', kind: 'number', by: attendance.overall },
    runNo: { title: '班次编号', kind: 'text', column: 'r.run_no' },
  },
  export: {
    permission: 'training.class:export',
    kind: 'training-classes',
    audit: 'training.class.export',
    columns: [
      ['runNo', 22],
      ['runName', 28],
      ['institutionName', 28],
      ['name', 16],
      'headTeacherName',
      'roomName',
      'size',
      'plannedHours',
      'heldSessions',
      'rate',
      'overallRate',
      'statusTitle',
    ],
  },
  page: {
    route: '/training/classes',
    title: '班级考勤',
    icon: 'TeamOutlined',
    group: CLASS_MENU,
    order: 69,
    columns: [
      { name: 'runName', title: '班次', under: ['runNo'], sort: 'runNo', key: true, wide: true },
      { name: 'institutionName' },
      { name: 'name', key: true },
      { name: 'size' },
      { name: 'plannedHours' },
      { name: 'heldSessions' },
      { name: 'rate', sort: 'rate', key: true },
      { name: 'overallRate', sort: 'overallRate' },
      { name: 'statusTitle' },
      { name: 'headTeacherName', hidden: true },
      { name: 'roomName', hidden: true },
    ],
    facts: [
      'runName',
      'institutionName',
      'headTeacherName',
      'roomName',
      'size',
      'capacity',
      'plannedHours',
      'rate',
      'overallRate',
      'remarks',
    ],
    also: ['runId'],
    open: ['runId', 'classNo'],
  },
});

function statusOf(runState: string): string {
  if (runState === 'RUNNING') return '上课';
  return ['LESSONS_DONE', 'COMPLETION_REVIEW', 'COMPLETED', 'SETTLED', 'CANCELLED', 'TERMINATED'].includes(runState)
    ? '结束'
    : '筹备';
}

const FIELDS = ['name', 'head_teacher_id', 'room_id', 'capacity', 'remarks'] as const;

/** T22-1: a class of one's run. */
export const classOperations = creates(
  trainingClass,
  formOf(classTable, 'TrainingClassInput', '新建班级', ['run_id', ...FIELDS]),
  {
    name: 'createTrainingClass',
    permission: 'training.class:manage',
    doc: '新建班级 (T22-1)',
    complete: completeClass,
  },
);

/** What may be changed of a class: everything but its run. */
export const classForm = formOf(classTable, 'TrainingClassChange', '修改班级', FIELDS);
