import { fromChineseDays, SystemClock } from '../../src/platform/calendar/index.ts';

const clock = new SystemClock();
const year = clock.now().getFullYear();

/** What the product's own functions need to say how much time remains. */
export const office = { clock, calendar: fromChineseDays([year - 2, year - 1, year, year + 1]) };
