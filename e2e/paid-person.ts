import { addDays, localDateOf } from '../api/src/platform/calendar/shanghai.ts';
import { type Citizen, idNumberOf } from './mini/citizens.ts';

/** How long ago he was discharged, and how long he had served, as the demonstration has it. */
const DAYS_AGO = 82;
const YEARS = 3;

/** 沈㛃 of the demonstration, whose one-off subsidy was paid, with a voucher. */
export function paidPerson(): Citizen {
  const year = Number(addDays(localDateOf(new Date()), -DAYS_AGO).slice(0, 4));
  const birthDate = `${year - YEARS - 19}-05-20`;
  return { name: '沈㛃', idNo: idNumberOf(`310109${birthDate.replaceAll('-', '')}725`), birthDate };
}
