import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { addDays, dayNumberOfDate, type LocalDate } from '../../../platform/calendar/index.ts';
import { keepOwnDeadlines } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { defineParameter, storedParameter } from '../../../platform/parameters/index.ts';
import { RESERVE } from './record-type.ts';

/** `reserve.changeDays` (01 §18): the law's own figures, which an amendment of it changes; 30 and 10 days before come from 01 §12.5. */
export const changeDays = defineParameter({
  code: 'reserve.changeDays',
  title: '兵役登记信息变更期限',
  description:
    '退役后多少日内应到安置地兵役机关办理兵役登记信息变更：士兵40日，军官30日（《兵役法》第十七条，属法定期限，法律修改时才需调整）；期满前多少日提醒，默认10日。修改后，尚未办理的登记按新的期限计算。',
  default: { soldier: 40, officer: 30, remindBefore: 10 },
  schema: z
    .strictObject({
      soldier: z.number().int().min(1).max(365),
      officer: z.number().int().min(1).max(365),
      remindBefore: z.number().int().min(1).max(60),
    })
    .refine(
      ({ soldier, officer, remindBefore }) => remindBefore < Math.min(soldier, officer),
      '提醒的提前天数应小于期限',
    ),
  fields: [
    { key: 'soldier', label: '士兵', kind: 'NUMBER', unit: '日', min: 1, max: 365 },
    { key: 'officer', label: '军官', kind: 'NUMBER', unit: '日', min: 1, max: 365 },
    { key: 'remindBefore', label: '期满前提醒', kind: 'NUMBER', unit: '日', min: 1, max: 60 },
  ],
  changedBy: ['ADMIN', 'CITY_CENTRE'],
  onChanged: followChange,
});

/** Where nothing was changed on it and the record still counts. */
const PENDING = sql<boolean>`change_done_on is null and state <> 'NOT_RELEVANT'`;

/** Open deadlines follow the limit. */
async function followChange(tx: Ctx): Promise<void> {
  const open = await tables(tx).selectFrom('reserve_record').select('id').where(PENDING).orderBy('id').execute();
  for (let at = 0; at < open.length; at += SLICE)
    await keepOwnDeadlines(
      tx,
      RESERVE,
      open.slice(at, at + SLICE).map(({ id }) => id),
    );
}
const SLICE = 500;

const inForce = (key: keyof typeof changeDays.default) =>
  sql<number>`coalesce((${storedParameter(changeDays)} ->> ${sql.lit(key)})::int, ${sql.lit(changeDays.default[key])})`;

/** Days that the person of a row `alias` has, and how many before the last he is reminded: parts of a statement. */
export const daysOf = (alias: string) =>
  sql<number>`(case when ${sql.ref(`${alias}.rank`)} like '1%' then ${inForce('officer')} else ${inForce('soldier')} end)`;
export const remindedDays = inForce('remindBefore');

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
