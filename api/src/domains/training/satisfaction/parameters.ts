import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES } from '../parameters.ts';

/** `sat.window_days`, `sat.min_group`, `sat.low_pct`, `sat.target_pct` (02 §4). */
export const satisfactionDefaults = defineParameter({
  code: 'sat.defaults',
  title: '满意度评价',
  description:
    '收集期限，默认7天；最小样本数，默认5份，不足的不显示明细（模板可以要求更多）；满意率低于多少提出“满意度偏低”标记建议，默认80%；目标线，默认95%。',
  default: { windowDays: 7, minGroup: 5, lowPercent: 80, targetPercent: 95 },
  schema: z.strictObject({
    windowDays: z.number().int().min(1).max(60),
    minGroup: z.number().int().min(2).max(50),
    lowPercent: z.number().int().min(0).max(100),
    targetPercent: z.number().int().min(0).max(100),
  }),
  fields: [
    { key: 'windowDays', label: '收集期限', kind: 'NUMBER', unit: '天', min: 1, max: 60 },
    { key: 'minGroup', label: '最小样本数', kind: 'NUMBER', unit: '份', min: 2, max: 50 },
    { key: 'lowPercent', label: '偏低线', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
    { key: 'targetPercent', label: '目标线', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
  ],
  changedBy: PARAMETER_ROLES,
});

/** Whether a run is completed before its satisfaction is collected (BR25-5); its subsidy follows the completion. */
export const satisfactionBlocks = defineParameter({
  code: 'sat.blocks_completion',
  title: '满意度与结课',
  description:
    '满意度收集未截止时能否通过结课，默认能；改为不能的，收集未截止的班次须登记说明后方可通过结课，补助申请随结课办理。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '满意度收集未截止', kind: 'SWITCH', on: '须登记说明后结课', off: '不影响结课' }],
  changedBy: PARAMETER_ROLES,
});
