import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `insp.improve_days`, `insp.max_rounds`, `insp.field_sample_pct` (02 §4). */
export const inspectionDefaults = defineParameter({
  code: 'insp.defaults',
  title: '项目年检默认值',
  description:
    '每轮整改的期限，默认15个工作日；整改轮次上限，默认2轮，达到后只能判定合格或不合格；新建年检批次时的实地抽查比例，默认30%。',
  default: { improveDays: 15, maxRounds: 2, samplePercent: 30 },
  schema: z.strictObject({
    improveDays: z.number().int().min(1).max(60),
    maxRounds: z.number().int().min(1).max(5),
    samplePercent: z.number().int().min(0).max(100),
  }),
  fields: [
    { key: 'improveDays', label: '整改期限', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
    { key: 'maxRounds', label: '整改轮次上限', kind: 'NUMBER', unit: '轮', min: 1, max: 5 },
    { key: 'samplePercent', label: '实地抽查比例', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
  ],
  changedBy,
});

/** `insp.send_all_to_recheck`: whether 需改进 is rechecked too, before the institution hears of it (02 §4, A15, Q05). */
export const sendAllToRecheck = defineParameter({
  code: 'insp.send_all_to_recheck',
  title: '需改进提交复核',
  description: '区判定需改进时是否先提交市服务中心复核，复核同意后再通知机构整改。默认不提交，直接通知机构整改。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '需改进', kind: 'SWITCH', on: '先提交复核', off: '直接通知机构整改' }],
  changedBy,
});

/** T19-6: an improvement is extended once, by this many working days at most. */
export const MOST_EXTENSION_DAYS = 15;
