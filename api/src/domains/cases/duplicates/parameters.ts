import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `duplicate.lookbackDays`: how far back an application counts for matters that may come again (01 §4.4 no. 5, A13, §18). */
export const lookbackDays = defineParameter({
  code: 'duplicate.lookbackDays',
  title: '重复申报回溯期',
  description:
    '判断重复申报时，可以多次办理的事项向前查找的自然日数；“每次退役办理一次”的事项不受限制。对此后的提交和夜间比对生效。默认365天。',
  default: 365,
  schema: z.number().int().min(30).max(3650),
  fields: [{ label: '向前查找', kind: 'NUMBER', unit: '天', min: 30, max: 3650 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});

/** `duplicate.unreadWorkdays`: how long a reminder of a duplicate may lie unread before the head of the centre hears of it (01 §4.4 no. 7). */
export const unreadWorkdays = defineParameter({
  code: 'duplicate.unreadWorkdays',
  title: '重复办件提醒无人查看',
  description: '重复办件的提醒发出后几个工作日内无人查看的，通知受理中心负责人。默认1个工作日。',
  default: 1,
  schema: z.number().int().min(1).max(10),
  fields: [{ label: '无人查看满', kind: 'NUMBER', unit: '个工作日', min: 1, max: 10 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});

/** `duplicate.unsettledWorkdays`: how long a duplicate that blocks may stand before those above hear of it, day by day (01 §4.4 no. 7). */
export const unsettledWorkdays = defineParameter({
  code: 'duplicate.unsettledWorkdays',
  title: '重复办件逾期未处理',
  description:
    '疑似重复的办件检出后几个工作日仍未核实处理的，此后每个工作日通知受理中心负责人和区业务科长，直至处理完毕。默认5个工作日。',
  default: 5,
  schema: z.number().int().min(1).max(30),
  fields: [{ label: '未处理满', kind: 'NUMBER', unit: '个工作日', min: 1, max: 30 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});
