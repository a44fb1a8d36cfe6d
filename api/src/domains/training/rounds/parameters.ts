import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `enrol.cancel_hours_before_start`, `enrol.waitlist_pct`: what a new round begins with (02 §4). */
export const roundDefaults = defineParameter({
  code: 'enrol.round_defaults',
  title: '报名批次默认值',
  description:
    '新建报名批次时的默认值：开班日前多少小时停止取消报名，默认48小时；候补名额占计划人数的百分比，默认20%，向上取整。',
  default: { cancelHours: 48, waitlistPercent: 20 },
  schema: z.strictObject({
    cancelHours: z.number().int().min(0).max(720),
    waitlistPercent: z.number().int().min(0).max(100),
  }),
  fields: [
    { key: 'cancelHours', label: '取消报名截止', kind: 'NUMBER', unit: '小时前', min: 0, max: 720 },
    { key: 'waitlistPercent', label: '候补名额', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
  ],
  changedBy,
});

/** `run.min_trainees`: how few a run may begin with, unless the project asks for more (02 §4, §5.3). */
export const runMinTrainees = defineParameter({
  code: 'run.min_trainees',
  title: '最少开班人数',
  description: '新建报名批次时默认的最少开班人数，默认10人；培训项目要求更多的按项目，不超过计划人数。',
  default: 10,
  schema: z.number().int().min(1).max(500),
  fields: [{ label: '最少开班', kind: 'NUMBER', unit: '人', min: 1, max: 500 }],
  changedBy,
});
