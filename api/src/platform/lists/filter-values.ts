import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../calendar/index.ts';
import { badInput } from '../errors/index.ts';

/** Most letters that are looked for, unless a list says otherwise. */
export const LONGEST_SEARCH = 64;

/** What is looked for, without the space around it; empty where nothing is. @throws BAD_INPUT */
export function searchOf(given: string | null | undefined, most = LONGEST_SEARCH, name = 'search'): string {
  const text = given?.trim() ?? '';
  if ([...text].length > most) throw badInput([{ path: `filter.${name}`, message: `查找内容不能超过${most}个字` }]);
  return text;
}

/** A day of a filter. @throws BAD_INPUT where it is none */
export function dayOf(day: string, name: string): string {
  if (!isLocalDate(day) || !isReckonable(day)) throw badInput([{ path: `filter.${name}`, message: '日期不正确' }]);
  return day;
}

/** Moments from the beginning of a day on. @throws BAD_INPUT */
export const sinceDay = (column: string, day: string, name = 'from'): RawBuilder<unknown> =>
  sql`${sql.ref(column)} >= ${instantOf(dayOf(day, name))}`;

/** Moments to the end of a day. @throws BAD_INPUT */
export const untilDay = (column: string, day: string, name = 'to'): RawBuilder<unknown> =>
  sql`${sql.ref(column)} < ${instantOf(addDays(dayOf(day, name), 1))}`;
