import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `autofinish.preNoticeWorkdays`: never less between the notice and the finish (01 §5.5 no. 1, §18). */
export const preNoticeWorkdays = defineParameter({
  code: 'autofinish.preNoticeWorkdays',
  title: '自动办结提前通知',
  description: '线下事项自动办结前至少提前几个工作日通知经办人；规则可以规定得更长。默认3个工作日。',
  default: 3,
  schema: z.number().int().min(3).max(30),
  fields: [{ label: '提前通知', kind: 'NUMBER', unit: '个工作日', min: 3, max: 30 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});

/** `autofinish.mostDeferWorkdays`: the longest deferral (01 §5.5 no. 2). */
export const mostDeferWorkdays = defineParameter({
  code: 'autofinish.mostDeferWorkdays',
  title: '自动办结最长暂缓',
  description: '线下事项的自动办结一次最多可以暂缓几个工作日。默认60个工作日。',
  default: 60,
  schema: z.number().int().min(5).max(250),
  fields: [{ label: '最长暂缓', kind: 'NUMBER', unit: '个工作日', min: 5, max: 250 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});

/** `autofinish.deferralsAlone`: deferrals that a clerk makes without the chief (01 §5.10). */
export const deferralsAlone = defineParameter({
  code: 'autofinish.deferralsAlone',
  title: '无须审批的暂缓次数',
  description: '同一事项的自动办结，经办人可以自行暂缓几次；再暂缓的由区业务科长审批。默认2次。',
  default: 2,
  schema: z.number().int().min(0).max(10),
  fields: [{ label: '自行暂缓', kind: 'NUMBER', unit: '次', min: 0, max: 10 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});

/** `refresh.staleHours`: how old the newest word of an open sub-case may be before pages say 数据截至 (01 §5.6 no. 4). */
export const staleHours = defineParameter({
  code: 'refresh.staleHours',
  title: '数据截至提示',
  description:
    '已接件未办结的事项，距最近一次状态变化或部门反馈超过规定小时数的，页面显示“数据截至”和“获取最新状态”。默认24小时。',
  default: 24,
  schema: z.number().int().min(1).max(240),
  fields: [{ label: '超过', kind: 'NUMBER', unit: '小时', min: 1, max: 240 }],
  changedBy: ['ADMIN'],
});
