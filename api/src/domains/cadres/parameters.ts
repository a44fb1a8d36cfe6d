import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';

const changedBy = ['ADMIN', 'CITY_OFFICER'];

/** `cadre.transferReminders`: when a transfer that waits is reminded of, and when the city is told (03 §32.3). */
export const transferReminders = defineParameter({
  code: 'cadre.transferReminders',
  title: '关系转移催办',
  description:
    '关系转移提交后，迁入区未办理的，第几天提醒迁入区，第几天上报市局。默认第5天、第10天提醒，第30天上报；不会自动接收。',
  default: { first: 5, second: 10, city: 30 },
  schema: z
    .strictObject({
      first: z.number().int().min(1).max(60),
      second: z.number().int().min(1).max(90),
      city: z.number().int().min(1).max(180),
    })
    .refine(({ first, second, city }) => first < second && second < city, '应依次增大'),
  fields: [
    { key: 'first', label: '第一次提醒', kind: 'NUMBER', unit: '天', min: 1, max: 60 },
    { key: 'second', label: '第二次提醒', kind: 'NUMBER', unit: '天', min: 1, max: 90 },
    { key: 'city', label: '上报市局', kind: 'NUMBER', unit: '天', min: 1, max: 180 },
  ],
  changedBy,
});

/** `cadre.transferSection`: whether the section chief of the source district agrees before the target is asked (03 §32.3). */
export const transferSection = defineParameter({
  code: 'cadre.transferSection',
  title: '关系迁出须经科长审核',
  description: '迁出区提交关系转移前是否须经区业务科长审核。默认不须。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '科长审核', kind: 'SWITCH', on: '须经审核', off: '不须审核' }],
  changedBy,
});

/** `cadre.transferMost`: how many people one start may name (03 §32.4). */
export const transferMost = defineParameter({
  code: 'cadre.transferMost',
  title: '关系转移批量发起上限',
  description: '一次最多为多少人向同一个区发起关系转移。默认50人。',
  default: 50,
  schema: z.number().int().min(1).max(200),
  fields: [{ label: '不超过', kind: 'NUMBER', unit: '人', min: 1, max: 200 }],
  changedBy,
});

/** `cadre.comparison`: whom a night compares, how many people one start may name, how many questions are asked at once (03 §31.5). */
export const comparisonSettings = defineParameter({
  code: 'cadre.comparison',
  title: '多重身份比对',
  description:
    '每日2:00比对有变更、未比对过或上次来源不可用的人员；每季度第一天比对全部在册人员。手工比对一次最多5000人，同时向各来源发出24个请求。',
  default: { most: 5000, atOnce: 24 },
  schema: z.strictObject({
    most: z.number().int().min(1).max(50_000),
    atOnce: z.number().int().min(1).max(64),
  }),
  fields: [
    { key: 'most', label: '手工比对不超过', kind: 'NUMBER', unit: '人', min: 1, max: 50_000 },
    { key: 'atOnce', label: '同时请求数', kind: 'NUMBER', unit: '个', min: 1, max: 64 },
  ],
  changedBy,
});

export const cadreParameters = [transferReminders, transferSection, transferMost, comparisonSettings];
