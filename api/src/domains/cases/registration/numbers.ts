import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { takeNumbers } from '../../../platform/numbers/take-numbers.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { caseNoFormat, NUMBER_PERIODS } from './parameters.ts';
import { refuseSpentCounter } from './spent-counter.ts';

/** How every number of a case begins, whatever the format of its day was: letters and the district (01 §2.4, A07). */
export const CASE_NO_START = /^[A-Z]{2,4}(31\d{4})/;

/**
 * 一件事编号 by the format in force: `YJS` + region (6) + yyyyMMdd + five digits, counted per region and day, until it is changed (A07).
 *
 * @throws E-0518 once the digits are used up; technicians are told
 */
export async function nextCaseNo(tx: Ctx, region: string): Promise<string> {
  const { prefix, period, digits } = await readParameter(tx, caseNoFormat);
  const date = localDateOf(tx.app.clock.now()).replaceAll('-', '').slice(0, NUMBER_PERIODS[period]);
  const start = `${prefix}${region}${date}`;
  const n = await takeNumbers(tx, start);
  if (n >= 10 ** digits) throw await refuseSpentCounter(tx, { counter: start, most: 10 ** digits - 1 });
  return start + String(n).padStart(digits, '0');
}

/** 办件编号: `BJ-310109-2026-000123`, counted per region and year. */
export async function nextBjNos(tx: Ctx, region: string, count: number): Promise<string[]> {
  const prefix = `BJ-${region}-${localDateOf(tx.app.clock.now()).slice(0, 4)}-`;
  const first = await takeNumbers(tx, prefix, count);
  return Array.from({ length: count }, (_, i) => prefix + String(first + i).padStart(6, '0'));
}
