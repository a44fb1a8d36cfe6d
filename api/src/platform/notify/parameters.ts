import { z } from 'zod';
import { defineParameter } from '../parameters/index.ts';

const changedBy = ['ADMIN'];

/** `notify.groupAbove`: how many notices of one rule at one centre are told one by one in one sweep (01 §6.11). */
export const groupAbove = defineParameter({
  code: 'notify.groupAbove',
  title: '预警逐件通知的最多件数',
  description: '同一规则、同一中心一次同时触发的预警超过此数时，合并为一条带清单链接的汇总通知，默认10件（01 §6.11）。',
  default: 10,
  schema: z.number().int().min(1).max(1000),
  fields: [{ label: '最多件数', kind: 'NUMBER', unit: '件', min: 1, max: 1000 }],
  changedBy,
});

export const noticeParameters = [groupAbove];
