import { buildIdNumber } from '../api/src/domains/people/identity/id-number.ts';
import { addDays, localDateOf } from '../api/src/platform/calendar/shanghai.ts';
import type { Citizen } from './mini/citizens.ts';

/** How long ago he was discharged, and how long he had served, as the demonstration has it. */
const DAYS_AGO = 82;
const YEARS = 3;

/** 沈㛃 of the demonstration, whose one-off subsidy was paid, with a voucher. */
export function paidPerson(): Citizen {
  const year = Number(addDays(localDateOf(new Date()), -DAYS_AGO).slice(0, 4));
  const birthDate = `${year - YEARS - 19}-05-20`;
  return { name: '沈㛃', idNo: buildIdNumber('310109', birthDate, 725), birthDate };
}
