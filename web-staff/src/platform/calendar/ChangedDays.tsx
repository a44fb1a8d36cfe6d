import { dayTitle } from './calendar-days.ts';

interface ChangedDay {
  date: string;
  isWorkday: boolean;
  note: string;
}

/** Which days became something else: 「3月12日 星期四 改为休息（防汛演练）」. */
export function ChangedDays({ days }: { days: readonly ChangedDay[] }) {
  if (days.length === 0) return <p>只改了名称，上班和休息的日子不变。</p>;
  return (
    <p>
      {days
        .map(
          ({ date, isWorkday, note }) => `${dayTitle(date)}改为${isWorkday ? '上班' : '休息'}${note && `（${note}）`}`,
        )
        .join('；')}
    </p>
  );
}
