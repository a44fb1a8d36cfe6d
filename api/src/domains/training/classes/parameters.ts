import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `class.max_size`: persons that a class may have (02 §4, BR22-1). */
export const classMaxSize = defineParameter({
  code: 'class.max_size',
  title: '班级人数上限',
  description: '一个班级最多多少名学员；超过时系统建议分班，默认40人。已有班级不受影响。',
  default: 40,
  schema: z.number().int().min(1).max(200),
  fields: [{ label: '每班最多', kind: 'NUMBER', unit: '人', min: 1, max: 200 }],
  changedBy,
});

/** `session.max_hours_per_day`: lesson hours of a class a day, above which a session is pointed out (02 §4, BR22-2 h). */
export const hoursADay = defineParameter({
  code: 'session.max_hours_per_day',
  title: '每日课时上限',
  description: '一个班级一天排课超过多少课时予以提示，默认8课时。',
  default: 8,
  schema: z.number().int().min(1).max(24),
  fields: [{ label: '每日最多', kind: 'NUMBER', unit: '课时', min: 1, max: 24 }],
  changedBy,
});

const share = z.number().min(0).max(1);
const weightOf = (key: 'P' | 'L' | 'E' | 'V' | 'A', label: string) =>
  ({ key, label, kind: 'NUMBER', unit: '', min: 0, max: 1, decimals: 2 }) as const;

/** `att.weights`: what a status counts of a session's hours (02 §4, BR22-4, BR22-6). */
export const attendanceWeights = defineParameter({
  code: 'att.weights',
  title: '考勤权重',
  description: '各考勤状态按多少计入出勤课时，默认出勤1、迟到0.5、早退0.5、请假0、旷课0。只对以后登记的考勤生效。',
  default: { P: 1, L: 0.5, E: 0.5, V: 0, A: 0 },
  schema: z.strictObject({ P: share, L: share, E: share, V: share, A: share }),
  fields: [
    weightOf('P', '出勤'),
    weightOf('L', '迟到'),
    weightOf('E', '早退'),
    weightOf('V', '请假'),
    weightOf('A', '旷课'),
  ],
  changedBy,
});

/** `att.edit_hours`: how long after a session its attendance is written down without a correction (02 §4, T22-7, T22-8). */
export const attendanceEditHours = defineParameter({
  code: 'att.edit_hours',
  title: '考勤登记时限',
  description: '课次结束后多少小时内机构可以登记、修改考勤，此后须提交考勤更正，默认24小时。',
  default: 24,
  schema: z.number().int().min(1).max(240),
  fields: [{ label: '结束后', kind: 'NUMBER', unit: '小时', min: 1, max: 240 }],
  changedBy,
});

/** `att.warn_pct`, `att.min_pct`: bounds of the colours of a rate, and of the alerts (02 §4, BR22-5). In per cent. */
export const attendanceBounds = defineParameter({
  code: 'att.bounds',
  title: '出勤率预警线',
  description: '出勤率低于预警线提醒机构和学员（黄色），低于最低线提醒区（红色），默认90%、80%。',
  default: { warn: 90, least: 80 },
  schema: z
    .strictObject({ warn: z.number().int().min(0).max(100), least: z.number().int().min(0).max(100) })
    .refine(({ warn, least }) => warn >= least),
  fields: [
    { key: 'warn', label: '预警线', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
    { key: 'least', label: '最低线', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
  ],
  changedBy,
});
