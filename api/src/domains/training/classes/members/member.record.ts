import { sql } from '../../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom } from '../../../../platform/records/index.ts';
import { regionTitle } from '../../../people/index.ts';
import { CLASS_MENU } from '../../menu.ts';
import { percentOf } from '../attendance/rate.ts';
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

/** What a trainee has to attend in the run since he joined, in whatever class he was on the day; 不适用 apart (BR22-4). */
const lessons = sql`training_class_member x
  join training_session_class sc on sc.class_id = x.class_id
  join training_session s on s.id = sc.session_id and x.from_on <= s.day and (x.to_on is null or s.day < x.to_on)
  left join training_attendance a on a.session_id = s.id and a.run_trainee_id = x.run_trainee_id
  where x.run_trainee_id = m.run_trainee_id and s.published_at is not null and not s.cancelled
    and t.joined_on <= s.day and (t.left_on is null or s.day < t.left_on) and a.status is distinct from 'N'`;
const held = sql`${lessons} and sc.taken_at is not null`;
/** Everything that is said of his lessons, in one reading of them. */
const tally = sql<Tally>`(select jsonb_build_object(
  'plannedHours', coalesce(sum(s.lesson_hours), 0)::text,
  'heldHours', coalesce(sum(s.lesson_hours) filter (where sc.taken_at is not null), 0)::text,
  'attendedHours', coalesce(sum(a.weight * s.lesson_hours) filter (where sc.taken_at is not null), 0)::text,
  'late', count(*) filter (where sc.taken_at is not null and a.status = 'L'),
  'early', count(*) filter (where sc.taken_at is not null and a.status = 'E'),
  'onLeave', count(*) filter (where sc.taken_at is not null and a.status = 'V'),
  'absent', count(*) filter (where sc.taken_at is not null and coalesce(a.status, 'A') = 'A')) from ${lessons})`;
type Tally = Record<'plannedHours' | 'heldHours' | 'attendedHours', string> &
  Record<'late' | 'early' | 'onLeave' | 'absent', number>;
const absences = sql`(select count(*) from ${held} and coalesce(a.status, 'A') = 'A')`;

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
      tally.as('tally'),
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

const rate = (title: string, doc: string, whole: 'heldHours' | 'plannedHours') => ({
  kind: 'text' as const,
  nullable: true as const,
  title,
  doc,
  value: ({ tally: of }: { tally: Tally }) => percentOf(of.attendedHours, of[whole]),
});
const hours = (title: string, name: 'attendedHours' | 'heldHours' | 'plannedHours') => ({
  kind: 'text' as const,
  title,
  value: ({ tally: of }: { tally: Tally }) => of[name],
});
const times = (title: string, name: 'late' | 'early' | 'onLeave' | 'absent') => ({
  kind: 'whole' as const,
  title,
  value: ({ tally: of }: { tally: Tally }) => of[name],
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
    rate: rate(
      '至今出勤率（%）',
      'of held sessions, per cent with two decimals; null before any (BR22-4)',
      'heldHours',
    ),
    overallRate: rate('全程出勤率（%）', 'of all that is planned (BR22-4)', 'plannedHours'),
    attendedHours: hours('出勤课时', 'attendedHours'),
    heldHours: hours('应到课时', 'heldHours'),
    plannedHours: hours('全程课时', 'plannedHours'),
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
    districtCode: placed.districtCode,
  },
  sorts: {
    rate: {
      title: '至今出勤率',
      kind: 'number',
      // Rounded, for a page goes on behind a number of eight decimals at most; without lessons he stands behind all.
      by: sql`(select coalesce(round(sum(a.weight * s.lesson_hours) / nullif(sum(s.lesson_hours), 0), 6), 2) from ${held})`,
    },
    seq: { title: '学号', kind: 'number', column: 't.seq' },
    absent: { title: '旷课次数', kind: 'number', by: absences },
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
      { name: 'rate', key: true },
      { name: 'overallRate' },
      { name: 'absent' },
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
