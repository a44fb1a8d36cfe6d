import { z } from 'zod';
import { defineParameter, type Parameter, readParameter } from '../../platform/parameters/index.ts';

const CHANGED_BY = ['ADMIN', 'CITY_CENTRE'];

/** `bereavement.registry` (03 §34.3, §34.4): what happens by itself when 死亡库 names somebody. */
export const registrySettings = defineParameter({
  code: 'bereavement.registry',
  title: '死亡库比对',
  description:
    '身份证号和姓名都一致时自动暂停发放，默认启用。每次获取死亡库时往前多取几天，默认3天；几天没有新数据即告警，默认2天。死亡日期距今超过几个月须说明原因，默认12个月。',
  default: { pauses: true, overlapDays: 3, silentDays: 2, lateMonths: 12 },
  schema: z.strictObject({
    pauses: z.boolean(),
    overlapDays: z.number().int().min(0).max(30),
    silentDays: z.number().int().min(1).max(30),
    lateMonths: z.number().int().min(1).max(60),
  }),
  fields: [
    { key: 'pauses', label: '信息一致时', kind: 'SWITCH', on: '自动暂停发放', off: '不暂停' },
    { key: 'overlapDays', label: '往前多取', kind: 'NUMBER', unit: '天', min: 0, max: 30 },
    { key: 'silentDays', label: '无新数据告警', kind: 'NUMBER', unit: '天', min: 1, max: 30 },
    { key: 'lateMonths', label: '须说明原因', kind: 'NUMBER', unit: '个月', min: 1, max: 60 },
  ],
  changedBy: CHANGED_BY,
});

export const REDUCE_JOB = 'bereavement.reduce';

/** `bereavement.reduction` (03 §34.5 "cron configurable"): when the reduction runs every day. */
export const reductionTime: Parameter<{ at: string }> = defineParameter({
  code: 'bereavement.reduction',
  title: '减员任务执行时间',
  description: '每天定时执行已批准的减员，默认01:30。生成名册和推送发放批次前总会先行减员，不受此时间影响。',
  default: { at: '01:30' },
  schema: z.strictObject({ at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填写时间，如 01:30') }),
  fields: [{ key: 'at', label: '每天执行时间', kind: 'TEXT', maxLength: 5 }],
  changedBy: CHANGED_BY,
  onChanged: async (tx) => {
    const cron = cronOf(await readParameter(tx, reductionTime));
    tx.afterCommit(() => tx.app.jobs.reschedule(REDUCE_JOB, cron));
  },
});

/** 01:30 → `30 1 * * *`. */
export const cronOf = ({ at }: { at: string }): string => {
  const [hour, minute] = at.split(':').map(Number);
  return `${minute} ${hour} * * *`;
};

const codes = z.string().regex(/^(\d{2}(、\d{2})*)?$/, '请填写类别代码，用“、”分隔，如 03、04');

/** `bereavement.classes` (03 §34.5): the switches per class. */
export const classRules = defineParameter({
  code: 'bereavement.classes',
  title: '优抚对象停发和丧葬补助',
  description:
    '默认从死亡的次月起停发，死亡当月照发；列出的类别死亡当月起停发。丧葬补助费提示适用的类别（默认烈士遗属、因公牺牲军人遗属、病故军人遗属）和月数（默认6个月），仅供参考，在优抚系统发放。',
  default: { stopsInMonth: '', funeral: '03、04、05', funeralMonths: 6 },
  schema: z.strictObject({ stopsInMonth: codes, funeral: codes, funeralMonths: z.number().int().min(1).max(24) }),
  fields: [
    { key: 'stopsInMonth', label: '死亡当月起停发的类别', kind: 'TEXT', maxLength: 100 },
    { key: 'funeral', label: '提示丧葬补助费的类别', kind: 'TEXT', maxLength: 100 },
    { key: 'funeralMonths', label: '丧葬补助费', kind: 'NUMBER', unit: '个月', min: 1, max: 24 },
  ],
  changedBy: CHANGED_BY,
});

export type ClassRules = typeof classRules.default;

/** Whether a list of classes, as a parameter holds it, names one. */
export const names = (list: string, code: string): boolean => list.split('、').includes(code);
