import { sql } from '../../../../database/sql.ts';
import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { SESSION } from '../record-types.ts';
import { seenWhere } from '../scope.ts';
import { clockText } from './planned.ts';

/** What is done in a session (02 §14.3). */
export const SESSION_KINDS = { THEORY: '理论', PRACTICE: '实操', EXAM: '考核' } as const;
/** CL-MODE (02 §3). */
export const SESSION_MODES = { '1': '线下', '2': '线上', '3': '线上线下结合' } as const;

const sessionTable = defineTable({
  name: 'training_session',
  columns: {
    session_no: { kind: 'text', max: 32, unique: true, title: '课次编号', doc: 'KC, district, year and five digits' },
    run_id: { kind: 'link', title: '班次' },
    version: { kind: 'whole', filled: true, title: '版本', doc: 'to send back with a change' },
    day: { kind: 'day', title: '日期' },
    starts_at: { kind: 'whole', size: 'small', title: '开始', doc: 'minutes since midnight' },
    ends_at: { kind: 'whole', size: 'small', title: '结束', doc: 'minutes since midnight, excluded' },
    lesson_hours: { kind: 'decimal', digits: 4, scale: 1, title: '课时' },
    plan_line_id: { kind: 'link', title: '教学计划项', doc: 'of the version that the run teaches' },
    kind: {
      kind: 'choice',
      max: 8,
      words: SESSION_KINDS,
      enum: 'TrainingSessionKind',
      enumDoc: '课次类型',
      title: '类型',
    },
    mode: { kind: 'text', max: 1, title: '方式', doc: 'CL-MODE: 1 线下, 2 线上, 3 线上线下结合' },
    teacher_id: { kind: 'link', title: '教师' },
    room_id: { kind: 'link', nullable: true, title: '教室' },
    online_url: { kind: 'text', max: 300, nullable: true, title: '线上地址' },
    cancelled: { kind: 'flag', filled: true, title: '停课' },
    makeup_of: { kind: 'link', nullable: true, title: '补哪一课次' },
    published_at: { kind: 'moment', nullable: true, title: '发布时间' },
    taken_at: { kind: 'moment', nullable: true, title: '考勤登记时间' },
    change_reason: { kind: 'text', max: 500, nullable: true, title: '调课、停课原因' },
  },
});

const source = readFrom(sessionTable, 's', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_teacher as h', 'h.id', 's.teacher_id')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .leftJoin('training_venue as v', 'v.id', 's.room_id')
    .select([
      'r.run_no as runNo',
      'l.module as module',
      'l.seq as lineSeq',
      'r.name as runName',
      'h.name as teacherName',
      'v.name as roomName',
      sql<string[]>`array(select c.id::text from training_session_class sc join training_class c on c.id = sc.class_id
        where sc.session_id = s.id order by c.seq)`.as('classIds'),
      sql<string>`(select string_agg(c.name, '、' order by c.seq) from training_session_class sc join training_class c on c.id = sc.class_id
        where sc.session_id = s.id)`.as('classNames'),
    ]),
);

/** 课次 (02 §14.3): what the week of a class, a teacher or a room is made of. */
export const trainingSession = defineRecord(source, {
  name: 'TrainingSession',
  plural: 'trainingSessions',
  type: SESSION,
  title: '课程表',
  unit: '课次',
  doc: '课次 (02 §14.3)',
  docs: {
    list: '课次 of the caller’s runs, or of runs that his district has to do with, newest first unless sorted',
    one: 'One 课次',
    filter: '课次 to show; what is absent does not narrow',
  },
  permission: 'training.class:view',
  number: 'session_no',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次' },
    lineSeq: { kind: 'whole', title: '模块序号', doc: 'place of the line in the teaching plan, from 1' },
    module: { kind: 'text', title: '教学模块', doc: 'name of the line' },
    teacherName: { kind: 'text', title: '教师' },
    roomName: { kind: 'text', nullable: true, title: '教室' },
    classIds: { kind: 'links', title: '班级' },
    classNames: { kind: 'text', title: '班级', doc: 'several share it: 合班课' },
  },
  shown: {
    startTime: { kind: 'text', title: '开始时间', doc: 'HH:mm', value: ({ startsAt }) => clockText(startsAt) },
    endTime: { kind: 'text', title: '结束时间', doc: 'HH:mm', value: ({ endsAt }) => clockText(endsAt) },
    statusTitle: {
      kind: 'text',
      title: '状态',
      doc: '草稿, 计划, 已上, 停课; 补课 of one that makes up for another',
      value: ({ cancelled, publishedAt, takenAt, makeupOf }) => {
        if (cancelled) return '停课';
        if (takenAt) return '已上';
        if (!publishedAt) return '草稿';
        return makeupOf ? '补课' : '计划';
      },
    },
  },
  scope: { where: (ctx) => seenWhere(ctx, 's') },
  filters: {
    runId: { kind: 'equals', label: '班次', column: 's.run_id', id: true },
    classId: {
      kind: 'own',
      of: 'id',
      label: '班级',
      where: (id) =>
        sql`exists (select 1 from training_session_class sc where sc.session_id = s.id and sc.class_id = ${id}::uuid)`,
    },
    teacherId: { kind: 'equals', label: '教师', column: 's.teacher_id', id: true },
    roomId: { kind: 'equals', label: '教室', column: 's.room_id', id: true },
    from: { kind: 'from', label: '日期起', column: 's.day', of: 'day' },
    to: { kind: 'to', label: '日期止', column: 's.day', of: 'day' },
  },
  sorts: { day: { title: '日期', kind: 'text', by: sql`s.day::text || lpad(s.starts_at::text, 4, '0')` } },
  export: {
    permission: 'training.class:export',
    kind: 'training-timetable',
    audit: 'training.timetable.export',
    columns: [
      ['runNo', 22],
      'day',
      'startTime',
      'endTime',
      ['classNames', 20],
      'lineSeq',
      ['module', 28],
      'kindTitle',
      'lessonHours',
      'teacherName',
      'roomName',
      'statusTitle',
    ],
  },
});
