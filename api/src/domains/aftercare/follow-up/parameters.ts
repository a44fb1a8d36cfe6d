import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

const CHANGED_BY = ['ADMIN', 'CITY_CENTRE'];
const RISING = '各次跟踪的月数应逐次增加';

/** `followup.cadence` (A29): the months after the start at which a person is asked. */
export const cadence = defineParameter({
  code: 'followup.cadence',
  title: '就业跟踪周期',
  description: '接收安置办结后第几个月跟踪，默认第1、3、6、12、24、36个月。修改后，进行中的计划从下一次起适用。',
  default: { first: 1, second: 3, third: 6, fourth: 12, fifth: 24, sixth: 36 },
  schema: z
    .strictObject({
      first: z.number().int().min(1).max(120),
      second: z.number().int().min(1).max(120),
      third: z.number().int().min(1).max(120),
      fourth: z.number().int().min(1).max(120),
      fifth: z.number().int().min(1).max(120),
      sixth: z.number().int().min(1).max(120),
    })
    .refine(({ first, second, third, fourth, fifth, sixth }) => {
      const months = [first, second, third, fourth, fifth, sixth];
      return months.every((month, at) => at === 0 || month > (months[at - 1] ?? 0));
    }, RISING),
  fields: [
    { key: 'first', label: '第1次', kind: 'NUMBER', unit: '个月', min: 1, max: 120 },
    { key: 'second', label: '第2次', kind: 'NUMBER', unit: '个月', min: 1, max: 120 },
    { key: 'third', label: '第3次', kind: 'NUMBER', unit: '个月', min: 1, max: 120 },
    { key: 'fourth', label: '第4次', kind: 'NUMBER', unit: '个月', min: 1, max: 120 },
    { key: 'fifth', label: '第5次', kind: 'NUMBER', unit: '个月', min: 1, max: 120 },
    { key: 'sixth', label: '第6次', kind: 'NUMBER', unit: '个月', min: 1, max: 120 },
  ],
  changedBy: CHANGED_BY,
});

/** The months of the cadence, rising. */
export const monthsOf = ({ first, second, third, fourth, fifth, sixth }: typeof cadence.default): number[] => [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
];

/** `followup.reminders` (14.5 no. 2), and how long an 自主就业 person's subsidy is waited for (no. 1). */
export const reminders = defineParameter({
  code: 'followup.reminders',
  title: '就业跟踪提醒',
  description:
    '到期前几个工作日提醒责任人，默认5个；到期日为三级；逾期几个工作日转为二级，默认10个；逾期几个工作日告知区业务科长，默认20个。自主就业人员退役报到办结后，一次性经济补助最多等待几天即开始跟踪，默认90天。需求应在几个工作日内办理，默认10个。',
  default: { before: 5, second: 10, head: 20, subsidyDays: 90, needDays: 10 },
  schema: z
    .strictObject({
      before: z.number().int().min(1).max(20),
      second: z.number().int().min(1).max(60),
      head: z.number().int().min(2).max(90),
      subsidyDays: z.number().int().min(0).max(365),
      needDays: z.number().int().min(1).max(60),
    })
    .refine(({ second, head }) => head > second, '告知科长应晚于转为二级'),
  fields: [
    { key: 'before', label: '到期前提醒', kind: 'NUMBER', unit: '个工作日', min: 1, max: 20 },
    { key: 'second', label: '转为二级', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
    { key: 'head', label: '告知科长', kind: 'NUMBER', unit: '个工作日', min: 2, max: 90 },
    { key: 'subsidyDays', label: '等待补助', kind: 'NUMBER', unit: '天', min: 0, max: 365 },
    { key: 'needDays', label: '需求办理', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
  ],
  changedBy: CHANGED_BY,
});
