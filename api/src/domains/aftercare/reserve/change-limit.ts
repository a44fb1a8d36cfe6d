import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { addDays, dayNumberOfDate, type LocalDate } from '../../../platform/calendar/index.ts';
import { defineParameter, storedParameter } from '../../../platform/parameters/index.ts';

/** Days after the discharge: 兵役法 Art. 17. Fixed by law (01 §18), so nobody's to change; a later law is a release. */
const LAW = { soldier: 40, officer: 30 };

/** `reserve.changeDays` (01 §18), shown among the parameters and changed by nobody. */
export const changeDays = defineParameter({
  code: 'reserve.changeDays',
  title: '兵役登记信息变更期限',
  description:
    '退役后多少日内应到安置地兵役机关办理兵役登记信息变更：士兵40日，军官30日（《兵役法》第十七条）。法定期限，不能修改。',
  default: LAW,
  schema: z.strictObject({ soldier: z.literal(LAW.soldier), officer: z.literal(LAW.officer) }),
  fields: [
    { key: 'soldier', label: '士兵', kind: 'NUMBER', unit: '日', min: LAW.soldier, max: LAW.soldier },
    { key: 'officer', label: '军官', kind: 'NUMBER', unit: '日', min: LAW.officer, max: LAW.officer },
  ],
  changedBy: [],
});

/** How many days before the last one the person is reminded (01 §12.5). */
export const changeReminder = defineParameter({
  code: 'reserve.changeRemindDays',
  title: '兵役登记信息变更提醒',
  description: '兵役登记信息变更期限届满前多少日提醒，默认10日。',
  default: 10,
  schema: z
    .number()
    .int()
    .min(1)
    .max(LAW.officer - 1),
  fields: [{ label: '期满前提醒', kind: 'NUMBER', unit: '日', min: 1, max: LAW.officer - 1 }],
  changedBy: ['ADMIN', 'CITY_CENTRE'],
});

/** Days that the person of a row `alias` has, and how many before the last he is reminded: parts of a statement. */
export const daysOf = (alias: string) =>
  sql<number>`(case when ${sql.ref(`${alias}.rank`)} like '1%' then ${sql.lit(LAW.officer)} else ${sql.lit(LAW.soldier)} end)`;
export const remindedDays = sql<number>`coalesce((${storedParameter(changeReminder)} #>> '{}')::int, ${sql.lit(changeReminder.default)})`;

/** How a person stands to the limit of changing his registration. */
export interface ChangeStanding {
  dueOn: LocalDate;
  days: number;
  /** 0 nothing, 3 reminded, 2 the limit is reached or was missed (01 §12.5). */
  level: 0 | 2 | 3;
  text: string;
}

/** Where a record stands on a day; nothing without a day of discharge. */
export function standingOfChange(
  {
    dischargeDate,
    changeDoneOn,
    changeDays: days,
    remindBefore,
  }: { dischargeDate: string | null; changeDoneOn: string | null; changeDays: number; remindBefore: number },
  today: LocalDate,
): ChangeStanding | undefined {
  if (!dischargeDate) return undefined;
  const dueOn = addDays(dischargeDate, days);
  const say = (level: ChangeStanding['level'], text: string) => ({ dueOn, days, level, text });
  if (changeDoneOn)
    return changeDoneOn > dueOn
      ? say(0, `已于${changeDoneOn}办理，超过${days}日期限（${dueOn}）`)
      : say(0, `已于${changeDoneOn}办理`);
  if (today >= dueOn) return say(2, `退役已满${days}日（期限${dueOn}），尚未办理兵役登记信息变更`);
  if (today >= addDays(dueOn, -remindBefore))
    return say(
      3,
      `应于${dueOn}前办理兵役登记信息变更（退役后${days}日内），还有${dayNumberOfDate(dueOn) - dayNumberOfDate(today)}日`,
    );
  return say(0, `应于${dueOn}前办理`);
}
