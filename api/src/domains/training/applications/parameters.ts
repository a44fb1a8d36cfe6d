import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `app.publicity_days`: how long a result is public before it is filed (02 §4, T16-8). */
export const publicityDays = defineParameter({
  code: 'app.publicity_days',
  title: '申报结果公示期',
  description: '评审通过的项目备案前公示多少个工作日，默认5个工作日；0为不公示。',
  default: 5,
  schema: z.number().int().min(0).max(60),
  fields: [{ label: '公示期', kind: 'NUMBER', unit: '个工作日', min: 0, max: 60 }],
  changedBy,
});

/** `app.objection_days`: within how many working days an objection to a public result is answered (T16-9). */
export const objectionDays = defineParameter({
  code: 'app.objection_days',
  title: '公示异议答复期限',
  description: '公示期内登记的异议须在多少个工作日内答复，默认5个工作日；未答复的不能备案。',
  default: 5,
  schema: z.number().int().min(1).max(60),
  fields: [{ label: '答复期限', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 }],
  changedBy,
});

/** `app.window`: the months of the year in which applications are taken (BR16-6); from January to December = always. */
export const applicationWindow = defineParameter({
  code: 'app.window',
  title: '项目申报期',
  description: '每年从几月起至几月止受理培训项目申报；1月至12月为全年受理。',
  default: { from: 1, to: 12 },
  schema: z
    .strictObject({ from: z.number().int().min(1).max(12), to: z.number().int().min(1).max(12) })
    .refine(({ from, to }) => from <= to, '起始月份不能晚于截止月份'),
  fields: [
    { key: 'from', label: '起始月份', kind: 'NUMBER', unit: '月', min: 1, max: 12 },
    { key: 'to', label: '截止月份', kind: 'NUMBER', unit: '月', min: 1, max: 12 },
  ],
  changedBy,
});

/** `app.reapply_months`: after how long a project that did not pass may be applied for again (BR16-3). */
export const reapplyMonths = defineParameter({
  code: 'app.reapply_months',
  title: '未通过项目再次申报间隔',
  description: '未通过审核或评审的项目须满多少个月方可再次申报，默认6个月。',
  default: 6,
  schema: z.number().int().min(0).max(60),
  fields: [{ label: '间隔', kind: 'NUMBER', unit: '个月', min: 0, max: 60 }],
  changedBy,
});

/** `project.min_practice_pct`: below this share of practice the reviewers are warned (02 §4, BR15-4). */
export const minPracticePercent = defineParameter({
  code: 'project.min_practice_pct',
  title: '实操课时最低占比',
  description: '实操课时低于该比例时提示审核人员，不作拒绝，默认40%。',
  default: 40,
  schema: z.number().int().min(0).max(100),
  fields: [{ label: '占比', kind: 'NUMBER', unit: '%', min: 0, max: 100 }],
  changedBy,
});

/** `project.min_theory_pct`: below this share of theory the reviewers are warned (02 §4, BR15-4); 0 = never. */
export const minTheoryPercent = defineParameter({
  code: 'project.min_theory_pct',
  title: '理论课时最低占比',
  description: '理论课时低于该比例时提示审核人员，不作拒绝，默认0%（不提示）。',
  default: 0,
  schema: z.number().int().min(0).max(100),
  fields: [{ label: '占比', kind: 'NUMBER', unit: '%', min: 0, max: 100 }],
  changedBy,
});
