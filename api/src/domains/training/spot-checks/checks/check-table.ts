import { defineTable } from '../../../../platform/records/index.ts';
import { SPOT_RESULTS } from './propose.ts';

/** How it was looked at. */
export const CHECK_KINDS = { SITE: '现场', VIDEO: '线上视频', PHONE: '电话' } as const;

export const checkTable = defineTable({
  name: 'spot_check',
  flow: true,
  columns: {
    check_no: { kind: 'text', max: 32, unique: true, title: '抽查编号' },
    run_id: { kind: 'link', title: '培训班次' },
    slot_id: { kind: 'link', nullable: true, title: '抽查计划', doc: 'null for a check beyond the plan' },
    extra_reason: { kind: 'text', max: 200, nullable: true, title: '追加抽查原因' },
    checked_at: { kind: 'moment', title: '抽查时间' },
    kind: {
      kind: 'choice',
      max: 10,
      title: '抽查方式',
      words: CHECK_KINDS,
      enum: 'SpotCheckKind',
      enumDoc: '抽查方式',
    },
    lesson: { kind: 'text', max: 100, filled: true, title: '抽查课程' },
    inspectors: { kind: 'texts', title: '抽查人员', doc: 'one at least, two advised' },
    expected_headcount: { kind: 'whole', least: 0, most: 500, title: '应到人数' },
    actual_headcount: { kind: 'whole', least: 0, most: 500, title: '实到人数' },
    no_lesson: { kind: 'flag', filled: true, title: '未上课', doc: 'a lesson was planned and none was held' },
    teacher_match: { kind: 'flag', title: '授课教师一致' },
    timetable_match: { kind: 'flag', title: '课程表一致' },
    room_safe: { kind: 'flag', title: '场地安全' },
    attendance_match: { kind: 'flag', title: '考勤记录一致' },
    interviews: { kind: 'text', max: 500, filled: true, title: '学员访谈' },
    result: {
      kind: 'choice',
      max: 10,
      title: '抽查结果',
      words: SPOT_RESULTS,
      enum: 'SpotCheckResult',
      enumDoc: '抽查结果',
    },
    problems: { kind: 'texts', filled: true, title: '问题' },
    latitude: { kind: 'decimal', digits: 9, scale: 6, nullable: true, title: '纬度' },
    longitude: { kind: 'decimal', digits: 9, scale: 6, nullable: true, title: '经度' },
    submitted_at: { kind: 'moment', nullable: true, title: '提交时间' },
    requirement: { kind: 'text', max: 500, nullable: true, title: '整改要求' },
    deadline: { kind: 'day', nullable: true, title: '整改期限' },
    reply: { kind: 'text', max: 1000, nullable: true, title: '整改情况' },
    replied_at: { kind: 'moment', nullable: true, title: '整改提交时间' },
  },
});
