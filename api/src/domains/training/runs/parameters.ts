import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `run.late_join_pct`: how far a run may have got before nobody joins it any more, in per cent of its lessons (02 §4, T21-9). */
export const lateJoinShare = defineParameter({
  code: 'run.late_join_pct',
  title: '补录截止',
  description: '已上课时不超过总课时的百分之多少时，可以补录学员，默认20%。',
  default: 20,
  schema: z.number().int().min(0).max(100),
  fields: [{ label: '补录截止', kind: 'NUMBER', unit: '%', min: 0, max: 100 }],
  changedBy,
});

/** `run.allow_exemption`: whether the city may let a district off its contract (BR21-2). */
export const allowExemption = defineParameter({
  code: 'run.allow_exemption',
  title: '免签合同',
  description: '市局能否对个别区免签培训合同、先行开训，默认不允许。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '免签合同', kind: 'SWITCH', on: '允许', off: '不允许' }],
  changedBy,
});

/** `run.notice_days`: how many working days lie at least between the application and the first day (T21-1). */
export const openingNotice = defineParameter({
  code: 'run.notice_days',
  title: '开班申请提前期',
  description: '开班申请须在计划开始日期前多少个工作日提交，默认3个工作日。',
  default: 3,
  schema: z.number().int().min(0).max(60),
  fields: [{ label: '提前', kind: 'NUMBER', unit: '个工作日', min: 0, max: 60 }],
  changedBy,
});
