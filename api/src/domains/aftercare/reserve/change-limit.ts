import { addDays, dayNumberOfDate, type LocalDate } from '../../../platform/calendar/index.ts';

/** Days that the law gives to change the 兵役登记信息 (01 §18 `reserve.changeDays`): soldiers, officers. */
const DAYS = { soldier: 40, officer: 30 } as const;
/** Whoever has not changed it is reminded so many days before the last. */
const REMINDED_BEFORE = 10;

/** How a person stands to the limit of changing his registration. */
export interface ChangeStanding {
  dueOn: LocalDate;
  days: number;
  /** 0 nothing, 3 reminded, 2 the limit is reached or was missed (01 §12.5). */
  level: 0 | 2 | 3;
  text: string;
}

const isOfficer = (rank: string | null) => rank?.startsWith('1') === true;

/** Where a record stands on a day; nothing without a day of discharge. */
export function standingOfChange(
  {
    dischargeDate,
    rank,
    changeDoneOn,
  }: { dischargeDate: string | null; rank: string | null; changeDoneOn: string | null },
  today: LocalDate,
): ChangeStanding | undefined {
  if (!dischargeDate) return undefined;
  const days = isOfficer(rank) ? DAYS.officer : DAYS.soldier;
  const dueOn = addDays(dischargeDate, days);
  const say = (level: ChangeStanding['level'], text: string) => ({ dueOn, days, level, text });
  if (changeDoneOn)
    return changeDoneOn > dueOn
      ? say(0, `已于${changeDoneOn}办理，超过${days}日期限（${dueOn}）`)
      : say(0, `已于${changeDoneOn}办理`);
  if (today >= dueOn) return say(2, `退役已满${days}日（期限${dueOn}），尚未办理兵役登记信息变更`);
  if (today >= addDays(dueOn, -REMINDED_BEFORE))
    return say(
      3,
      `应于${dueOn}前办理兵役登记信息变更（退役后${days}日内），还有${dayNumberOfDate(dueOn) - dayNumberOfDate(today)}日`,
    );
  return say(0, `应于${dueOn}前办理`);
}
