import { z } from 'zod';
import { defineParameter } from '../../../../platform/parameters/index.ts';

/** `draft.windowDays`: after how many days without a change a draft of the window ends; those of citizens have `draft.keepDays`. */
export const windowDraftDays = defineParameter({
  code: 'draft.windowDays',
  title: '窗口草稿保留天数',
  description: '窗口工作人员登记而未提交的草稿，多少天没有修改就清理，默认30天。',
  default: 30,
  schema: z.number().int().min(1).max(365),
  fields: [{ label: '保留', kind: 'NUMBER', unit: '天', min: 1, max: 365 }],
  changedBy: ['ADMIN'],
});
