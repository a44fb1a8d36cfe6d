import { z } from 'zod';
import { defineParameter } from '../parameters/index.ts';

const changedBy = ['ADMIN'];

/** `notify.groupAbove`: how many notices of one rule at one centre are told one by one in one sweep (01 §6.11). */
export const groupAbove = defineParameter({
  code: 'notify.groupAbove',
  title: '预警逐件通知的最多件数',
  description: '同一规则、同一中心一次同时触发的预警超过此数时，合并为一条带清单链接的汇总通知，默认10件。',
  default: 10,
  schema: z.number().int().min(1).max(1000),
  fields: [{ label: '最多件数', kind: 'NUMBER', unit: '件', min: 1, max: 1000 }],
  changedBy,
});

/** `notify.retryMinutes`: when a text message that failed is tried again; then it is given up (01 §6.7). */
export const retryMinutes = defineParameter({
  code: 'notify.retryMinutes',
  title: '短信重试间隔',
  description: '短信发送失败后的三次重试间隔，默认1、5、30分钟；仍失败的转为未送达并提醒窗口。',
  default: { first: 1, second: 5, third: 30 },
  schema: z.strictObject({ first: minutes(), second: minutes(), third: minutes() }),
  fields: [
    { key: 'first', label: '第一次', kind: 'NUMBER', unit: '分钟', min: 1, max: 1440 },
    { key: 'second', label: '第二次', kind: 'NUMBER', unit: '分钟', min: 1, max: 1440 },
    { key: 'third', label: '第三次', kind: 'NUMBER', unit: '分钟', min: 1, max: 1440 },
  ],
  changedBy,
});

function minutes() {
  return z.number().int().min(1).max(1440);
}

/** `notify.smsDailyCap`: most messages that a person gets in a day; what is more waits for the next morning (01 §6.11). */
export const smsDailyCap = defineParameter({
  code: 'notify.smsDailyCap',
  title: '每人每日短信上限',
  description: '同一手机号每日最多接收的短信条数，超过的次日8时发送，默认20条。',
  default: 20,
  schema: z.number().int().min(1).max(200),
  fields: [{ label: '最多条数', kind: 'NUMBER', unit: '条', min: 1, max: 200 }],
  changedBy,
});

/** `retention.notices`: how long notices and what became of them are kept (01 §2.10, A11). */
export const noticeYears = defineParameter({
  code: 'retention.notices',
  title: '通知保管年限',
  description:
    '通知及其送达记录保管的年数，期满的每日凌晨清除；还有未送达待办的、所属业务未办结或办件尚未归档的不清除。办件档案中的通知随档案保管。默认10年。',
  default: 10,
  schema: z.number().int().min(1).max(50),
  fields: [{ label: '保管', kind: 'NUMBER', unit: '年', min: 1, max: 50 }],
  changedBy,
});

export const noticeParameters = [groupAbove, retryMinutes, smsDailyCap, noticeYears];
