const DAY_MS = 86_400_000;
const NAMES = ['一', '二', '三', '四', '五', '六', '日'];

/** A day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days a day is after its Monday. */
const dayOfWeek = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => daysLater(day, -dayOfWeek(day));

/** What a day is called: 周一 06-22. */
export const dayTitle = (day: string): string => `周${NAMES[dayOfWeek(day)]} ${day.slice(5)}`;

/** The seven days of a week with what they are called. */
export const daysOf = (monday: string): { day: string; title: string }[] =>
  NAMES.map((_, n) => {
    const day = daysLater(monday, n);
    return { day, title: dayTitle(day) };
  });

/** Today in Shanghai. */
export const todayOf = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Minutes since midnight of HH:mm. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** HH:mm of minutes since midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
