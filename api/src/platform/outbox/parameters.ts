import { z } from 'zod';
import { defineParameter } from '../parameters/index.ts';

const minutes = () => z.number().int().min(1).max(10_080);
const field = (key: string, label: string) =>
  ({ key, label, kind: 'NUMBER', unit: '分钟', min: 1, max: 10_080 }) as const;

/** `push.retry`: after how long a push that failed is tried again, six times; then it waits for 02:00 and for people (01 §2.7, §18; 00-common). */
export const pushRetry = defineParameter({
  code: 'push.retry',
  title: '推送重试间隔',
  description:
    '推送办件库、部门、好差评等外部系统失败后的六次重试间隔，默认1、5、15分钟和1、6、24小时；仍失败的标记推送失败并告警，每日2时再试。',
  default: { first: 1, second: 5, third: 15, fourth: 60, fifth: 360, sixth: 1440 },
  schema: z.strictObject({
    first: minutes(),
    second: minutes(),
    third: minutes(),
    fourth: minutes(),
    fifth: minutes(),
    sixth: minutes(),
  }),
  fields: [
    field('first', '第一次'),
    field('second', '第二次'),
    field('third', '第三次'),
    field('fourth', '第四次'),
    field('fifth', '第五次'),
    field('sixth', '第六次'),
  ],
  changedBy: ['ADMIN'],
});
