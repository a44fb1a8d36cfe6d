import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

const changedBy = ['ADMIN', 'CITY_OFFICER'];

/** `subsidy.monthRule`: from how many days on the rest of a month of service counts as a month (01 §13.6 no. 2, A26). */
export const monthRule = defineParameter({
  code: 'subsidy.monthRule',
  title: '补助服役月数',
  description: '一次性经济补助计算服役月数时，不足一个月的余下天数达到多少天按一个月计。默认15天。',
  default: { days: 15 },
  schema: z.strictObject({ days: z.number().int().min(1).max(31) }),
  fields: [{ key: 'days', label: '按一个月计的天数', kind: 'NUMBER', unit: '天', min: 1, max: 31 }],
  changedBy,
});

/** `subsidy.receiptText`: what receipts say of tax (01 §13.6 no. 11, A28). */
export const receiptText = defineParameter({
  code: 'subsidy.receiptText',
  title: '补助凭证说明',
  description: '一次性经济补助领取凭证上关于税收的说明文字。',
  default: { text: '本补助按国家规定免征个人所得税。' },
  schema: z.strictObject({ text: z.string().trim().min(2).max(200) }),
  fields: [{ key: 'text', label: '说明文字', kind: 'TEXT', maxLength: 200 }],
  changedBy,
});
