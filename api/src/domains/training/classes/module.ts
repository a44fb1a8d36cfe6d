import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf } from '../../../platform/records/index.ts';
import { runFigures } from '../inspections/statistics/source.ts';
import { TEACHERS, TRAINING_STAFF } from '../staff-roles.ts';
import { attendanceJobs } from './attendance/alerts/weekly.job.ts';
import { AttendanceResolver } from './attendance/attendance.resolver.ts';
import { tallyJobs } from './attendance/check-tallies.job.ts';
import { attendanceCorrection } from './attendance/corrections/correction.record.ts';
import { applyCorrections } from './attendance/corrections/effects.ts';
import { hoursOfProjects } from './attendance/hours-of-projects.ts';
import { attendanceImport } from './attendance/import-attendance.ts';
import { tellOfLeave } from './attendance/leave/ask-leave.ts';
import { trainingLeave } from './attendance/leave/leave.record.ts';
import { RequestsResolver } from './attendance/requests.resolver.ts';
import { classOperations, trainingClass } from './class.record.ts';
import { ClassResolver } from './class.resolver.ts';
import { classDocumentRoutes } from './documents/routes.ts';
import { classErrors } from './errors.ts';
import { followingRuns } from './follow-runs.ts';
import { lessonsOfRuns } from './lessons-of-runs.ts';
import { memberImport } from './members/import-members.ts';
import { classMember, classRoster } from './members/member.record.ts';
import { classTemplates } from './notices.ts';
import { OwnTrainingResolver } from './own/own.resolver.ts';
import { attendanceBounds, attendanceEditHours, attendanceWeights, classMaxSize, hoursADay } from './parameters.ts';
import { classPermissions } from './permissions.ts';
import { sessionImport } from './timetable/import-sessions.ts';
import { trainingSession } from './timetable/session.record.ts';
import { SessionResolver } from './timetable/session.resolver.ts';

/** 班级 and who is in them (T22-1 … T22-3). */
const membersModule = defineModule({
  name: 'training-class-members',
  title: '班级学员',
  ...moduleOf(classMember, { imports: [memberImport, attendanceImport] }),
});

const rosterModule = defineModule({
  name: 'training-class-roster',
  title: '班级花名册',
  ...moduleOf(classRoster),
});

const timetableModule = defineModule({
  name: 'training-timetable',
  title: '课程表',
  ...moduleOf(trainingSession, { operations: [SessionResolver], imports: [sessionImport] }),
  parameters: [hoursADay],
});

const correctionsModule = defineModule({
  name: 'training-attendance-corrections',
  title: '考勤更正',
  ...moduleOf(attendanceCorrection, {
    binding: { limits: 'ATTENDANCE_CORRECT', onChange: applyCorrections },
  }),
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [
      { matterCode: 'ATTENDANCE_CORRECT', stage: '考勤更正审核', limitValue: 5, limitUnit: 'WORKDAY' },
    ]),
});

const leaveModule = defineModule({
  name: 'training-leave',
  title: '学员请假',
  ...moduleOf(trainingLeave, { binding: { ownerColumn: 'account_id', onChange: tellOfLeave } }),
  permissions: [
    { code: 'training.leave:view', title: '查看学员请假', roles: ['TRAINEE', ...TEACHERS, ...TRAINING_STAFF] },
  ],
});

const made = moduleOf(trainingClass, {
  operations: [...classOperations, ClassResolver, AttendanceResolver, RequestsResolver, OwnTrainingResolver],
  routes: classDocumentRoutes,
});

/** 分班管理 (02 §14, item 22). */
const classesModule = defineModule({
  name: 'training-classes',
  title: '分班管理',
  indexedAt: [
    {
      table: 'training_session',
      column: 'teacher_person',
      field: { name: 'training.staff.id_no', kind: 'id' },
    },
  ],
  ...made,
  auditEvents: [
    ...made.auditEvents,
    { code: 'training.attendance.taken', title: '登记考勤' },
    { code: 'training.attendance.print', title: '打印考勤表' },
    { code: 'training.timetable.print', title: '打印课程表' },
  ],
  menus: [
    ...(made.menus ?? []),
    {
      key: 'classes',
      title: '分班管理',
      route: '/classes',
      icon: 'TeamOutlined',
      order: 18,
      permissions: ['training.class:manage'],
      alsoNeeds: ['training.class:view', 'training.run:view'],
      client: 'training',
    },
    {
      key: 'class-leaves',
      title: '学员请假',
      route: '/class-leaves',
      icon: 'SolutionOutlined',
      order: 19,
      permissions: ['training.class:manage'],
      alsoNeeds: ['training.leave:view'],
      client: 'training',
    },
  ],
  permissions: classPermissions,
  parameters: [classMaxSize, attendanceWeights, attendanceEditHours, attendanceBounds],
  notices: classTemplates,
  jobs: [...attendanceJobs, ...tallyJobs],
  errors: classErrors,
  hooks: [runFigures.join(hoursOfProjects), ...followingRuns, lessonsOfRuns],
});

export const classModules = [
  classesModule,
  membersModule,
  rosterModule,
  timetableModule,
  correctionsModule,
  leaveModule,
];
