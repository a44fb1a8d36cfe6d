import type { Ctx } from '../../kernel/context.ts';
import { defineParameter } from '../../parameters/parameter.ts';
import { assertMayMaintain } from './save-year.ts';
import {
  CHOICES,
  DAY_END,
  dayEndSchema,
  HOURS,
  hoursSchema,
  keepFromTomorrow,
  SHIPPED_DAY_END,
  SHIPPED_HOURS,
} from './stored-hours.ts';

const choicesOf = (part: keyof typeof CHOICES, label: string) => ({
  label,
  kind: 'CHOICE' as const,
  choices: CHOICES[part].map((value) => ({ value, title: value })),
});

const FROM_TOMORROW =
  '修改自次日起生效，当天仍按原工作时间，当天改回即不生效；在办时限于次日凌晨按新的工作时间重算，原因记入各办件历史。';

/**
 * Whoever changes the office's hours changes those of the days from tomorrow on: what is due today runs out when people were told. The job of the
 * night counts the open deadlines again, before anybody works.
 */
async function beginTomorrow(tx: Ctx, reason: string): Promise<void> {
  assertMayMaintain(tx);
  await keepFromTomorrow(tx, reason);
}

/** `work.dayEnd`: when a working day ends, and with it every limit in days (01 §2.6, §18, A09). */
export const dayEnd = defineParameter({
  code: DAY_END,
  title: '工作日结束时间',
  description: `以工作日计的时限在到期日的这一时间届满。${FROM_TOMORROW}默认17:30。`,
  default: SHIPPED_DAY_END,
  schema: dayEndSchema,
  fields: [choicesOf('dayEnd', '结束时间')],
  changedBy: ['ADMIN'],
  onChanged: beginTomorrow,
});

/** `work.hours`: the other ends of the office's two windows (A09 `work.*`). */
export const officeHours = defineParameter({
  code: HOURS,
  title: '工作时间',
  description: `服务中心上午的工作时间和下午的开始时间，下午到“工作日结束时间”为止，用于按工作小时计算时限和用时。${FROM_TOMORROW}默认9:00至11:30、13:30起。`,
  default: SHIPPED_HOURS,
  schema: hoursSchema,
  fields: [
    { key: 'morningFrom', ...choicesOf('morningFrom', '上午开始') },
    { key: 'morningTo', ...choicesOf('morningTo', '上午结束') },
    { key: 'afternoonFrom', ...choicesOf('afternoonFrom', '下午开始') },
  ],
  changedBy: ['ADMIN'],
  onChanged: beginTomorrow,
});
