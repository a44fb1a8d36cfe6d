import { type KeyboardEvent, useRef, useState } from 'react';
import { type DayView, daysOfMonth, dayTitle, moveDate, type NamedDay } from './calendar-days.ts';

export interface YearViewProps {
  year: number;
  days: readonly NamedDay[];
  /** Dates that were changed and are not saved yet. */
  changed: ReadonlySet<string>;
  today: string;
  onChoose(date: string): void;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const HEADS = ['日', '一', '二', '三', '四', '五', '六'];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months at once. One day is in the tab order; the arrow keys walk by day and by week, Enter opens a day. */
export function YearView({ year, days, changed, today, onChoose }: YearViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(today);
  const focusable = place.startsWith(`${year}-`) ? place : `${year}-01-01`;
  const named = new Map(days.map((day) => [day.date, day]));

  function walk(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = moveDate(focusable, step);
    if (!next.startsWith(`${year}-`)) return;
    setPlace(next);
    box.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days inside are the buttons; keys bubble up here
    <div ref={box} className="calendar-year" onKeyDown={walk}>
      {MONTHS.map((month) => (
        <section key={month} aria-label={`${year}年${month}月`}>
          <h2>{month}月</h2>
          <div className="calendar-month">
            {HEADS.map((head) => (
              <span key={head} className="calendar-head" aria-hidden="true">
                {head}
              </span>
            ))}
            {daysOfMonth(year, month, named).map((day) => (
              <Day
                key={day.date}
                day={day}
                changed={changed.has(day.date)}
                today={day.date === today}
                focusable={day.date === focusable}
                onChoose={() => {
                  setPlace(day.date);
                  onChoose(day.date);
                }}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface DayProps {
  day: DayView;
  changed: boolean;
  today: boolean;
  focusable: boolean;
  onChoose(): void;
}

/** A day. 休 and 班 stand beside the number (calendar.css), so that colour is never the only sign; its name says them in full. */
function Day({ day, changed, today, focusable, onChoose }: DayProps) {
  const kind = day.named ? (day.isWorkday ? 'work' : 'rest') : day.isWorkday ? 'plain' : 'weekend';
  const words = [
    dayTitle(day.date),
    day.isWorkday ? '工作日' : '休息日',
    day.named?.note,
    changed ? '已改动，未保存' : '',
  ];
  const label = words.filter(Boolean).join('，');
  return (
    <button
      type="button"
      data-date={day.date}
      className={`calendar-day calendar-${kind}${changed ? ' calendar-changed' : ''}${today ? ' calendar-today' : ''}`}
      style={day.day === 1 ? { gridColumnStart: day.weekday + 1 } : undefined}
      tabIndex={focusable ? 0 : -1}
      aria-label={label}
      aria-current={today ? 'date' : undefined}
      title={label}
      onClick={onChoose}
    >
      {day.day}
    </button>
  );
}
