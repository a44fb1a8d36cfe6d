import { z } from 'zod';
import { defineParameter } from '../parameters/index.ts';

/** `payment.batchMax` (01 §13.6 no. 5, §18). */
export const batchMost = defineParameter({
  code: 'payment.batchMax',
  title: '发放批次上限',
  description: '一个发放批次最多包含的人数和金额，默认500人、2000万元。超过上限的名单应分批编制。',
  default: { items: 500, yuan: 20_000_000 },
  schema: z.strictObject({
    items: z.number().int().min(1).max(5000),
    yuan: z.number().int().min(1).max(1_000_000_000),
  }),
  fields: [
    { key: 'items', label: '最多人数', kind: 'NUMBER', unit: '人', min: 1, max: 5000 },
    { key: 'yuan', label: '最高金额', kind: 'NUMBER', unit: '元', min: 1, max: 1_000_000_000 },
  ],
  changedBy: ['ADMIN'],
});

/** When an item without a final result counts as unknown and is asked for, and when reminders go out (01 §13.6 no. 6, §13.9). */
export const paymentWatch = defineParameter({
  code: 'payment.watch',
  title: '发放结果催办',
  description:
    '推送后多少分钟没有最终结果即视为结果未知并向平台查询；审批后未登记结果的提醒：第3个工作日三级、第7个工作日二级、第10个工作日一级；核验后凭证缺失第3个工作日提醒。',
  default: { unknownMinutes: 120, third: 3, second: 7, first: 10, voucherDays: 3 },
  schema: z
    .strictObject({
      unknownMinutes: z.number().int().min(5).max(14_400),
      third: z.number().int().min(1).max(60),
      second: z.number().int().min(1).max(60),
      first: z.number().int().min(1).max(90),
      voucherDays: z.number().int().min(1).max(60),
    })
    .refine(({ third, second, first }) => third < second && second < first, '提醒的工作日应依次增加'),
  fields: [
    { key: 'unknownMinutes', label: '结果未知', kind: 'NUMBER', unit: '分钟后', min: 5, max: 14_400 },
    { key: 'third', label: '三级提醒', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
    { key: 'second', label: '二级提醒', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
    { key: 'first', label: '一级提醒', kind: 'NUMBER', unit: '个工作日', min: 1, max: 90 },
    { key: 'voucherDays', label: '凭证缺失提醒', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
  ],
  changedBy: ['ADMIN'],
});
