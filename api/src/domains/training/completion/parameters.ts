import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `done.min_attendance_pct`, `done.exam_pass`, `done.allow_pending` (02 §4, §16.7, A18) and the days of districts to object (02 §16.2). */
export const completionRules = defineParameter({
  code: 'done.rules',
  title: '结课规则',
  description:
    '结业须达到的出勤率，默认80%；理论和实操各自的合格分数，默认60分；外部考试结果未出时是否允许先申请结课，默认不允许；合同区对学员结果提出异议的期限，默认5个工作日；结课后可补登证书的天数，默认90天。',
  default: { minAttendance: 80, examPass: 60, allowPending: false, objectionDays: 5, certificateDays: 90 },
  schema: z.strictObject({
    minAttendance: z.number().min(0).max(100),
    examPass: z.number().min(0).max(100),
    allowPending: z.boolean(),
    objectionDays: z.number().int().min(1).max(30),
    certificateDays: z.number().int().min(1).max(365),
  }),
  fields: [
    { key: 'minAttendance', label: '最低出勤率', kind: 'NUMBER', unit: '%', min: 0, max: 100, decimals: 2 },
    { key: 'examPass', label: '考试合格分数', kind: 'NUMBER', unit: '分', min: 0, max: 100, decimals: 2 },
    { key: 'allowPending', label: '外部考试待定', kind: 'SWITCH', on: '允许先申请结课', off: '不允许' },
    { key: 'objectionDays', label: '异议期限', kind: 'NUMBER', unit: '个工作日', min: 1, max: 30 },
    { key: 'certificateDays', label: '补登证书期限', kind: 'NUMBER', unit: '天', min: 1, max: 365 },
  ],
  changedBy,
});
