import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { blindIndex, isIdNumber } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { dayOf, searchOf, sinceDay, untilDay } from '../lists/index.ts';
import { areNumbers } from './columns.ts';
import { conditionWhere } from './condition.ts';
import type { BoundFilter, Filter, Filters, Find, Match, SearchFilter } from './filters.ts';

type Part = RawBuilder<unknown> | undefined;
const NOTHING = sql<boolean>`false`;

/** What a filter asks of the rows. @throws BAD_INPUT naming the field */
export function narrow(ctx: Ctx, alias: string, filters: Filters, given: Readonly<Record<string, unknown>>) {
  return Object.entries(filters).flatMap(([name, filter]): RawBuilder<unknown>[] => {
    const value = given[name];
    if (value == null || value === '' || value === false || (Array.isArray(value) && value.length === 0)) return [];
    const part = partOf(ctx, alias, filter, value, name);
    return part ? [part] : [];
  });
}

function partOf(ctx: Ctx, alias: string, filter: Filter, value: unknown, name: string): Part {
  switch (filter.kind) {
    case 'search':
      return searchWhere(ctx, filter, String(value), name);
    case 'states':
      return sql`${sql.ref(`${alias}.state`)} = any(${value}::text[])`;
    case 'choices': {
      const column = sql.ref(filter.column);
      if (filter.single) return sql`${column} = ${value}`;
      const type = areNumbers(filter.words) && !filter.text ? sql`int[]` : sql`text[]`;
      return filter.holds ? sql`${column} && ${value}::${type}` : sql`${column} = any(${value}::${type})`;
    }
    case 'codes':
      return sql`${sql.ref(filter.column)} = any(${value}::text[])`;
    case 'flag':
      return conditionWhere(ctx, filter.when);
    case 'equals': {
      if (filter.id && !isUuid(String(value))) return NOTHING;
      const column = sql.ref(filter.column);
      return filter.holds ? sql`${value} = any(${column})` : sql`${column} = ${value}`;
    }
    case 'district':
      return sql`${sql.ref(`${alias}.district_code`)} = ${value}`;
    case 'org':
      return isUuid(String(value)) ? sql`${sql.ref(`${alias}.org_id`)} = ${String(value).toLowerCase()}` : NOTHING;
    case 'from':
    case 'to':
      return boundWhere(filter, String(value), name);
    case 'blind': {
      const index = blindIndex(ctx.app.keys, filter.field, String(value));
      return index ? sql`${sql.ref(filter.column)} = ${index}` : NOTHING;
    }
    case 'own':
      // What is no id finds nothing, as everywhere.
      if (filter.of === 'id' && !isUuid(String(value))) return NOTHING;
      return filter.where(typeof value === 'boolean' ? value : String(value), ctx);
  }
}

function boundWhere({ kind, column, of = 'moment' }: BoundFilter<string>, day: string, name: string): Part {
  if (of === 'moment') return kind === 'from' ? sinceDay(column, day, name) : untilDay(column, day, name);
  const ref = sql.ref(column);
  return kind === 'from' ? sql`${ref} >= ${dayOf(day, name)}::date` : sql`${ref} <= ${dayOf(day, name)}::date`;
}

function searchWhere(ctx: Ctx, { find, most }: SearchFilter<string>, text: string, name: string): Part {
  const wanted = searchOf(text, most, name);
  if (!wanted) return undefined;
  const byPerson = isIdNumber(wanted) && find.some((place) => 'idNumber' in place);
  const places = find.filter((place) => 'idNumber' in place === byPerson);
  if (places.length === 0) return NOTHING;
  return sql`(${sql.join(
    places.map((place) => placeWhere(ctx, place, wanted)),
    sql` or `,
  )})`;
}

function placeWhere(ctx: Ctx, place: Find<string>, wanted: string) {
  const found =
    'idNumber' in place
      ? sql`${sql.ref(place.idNumber)} = ${blindIndex(ctx.app.keys, place.field, wanted)}`
      : textWhere(place.in, place.match ?? 'number', wanted);
  return place.when ? sql`(${conditionWhere(ctx, place.when)} and (${found}))` : found;
}

function textWhere(columns: readonly string[], match: Match, wanted: string) {
  const refs = columns.map((column) => sql.ref(column));
  if (match !== 'part') return sql`${match === 'number' ? wanted.toUpperCase() : wanted} in (${sql.join(refs)})`;
  return sql.join(
    refs.map((ref) => sql`strpos(${ref}, ${wanted}) > 0`),
    sql` or `,
  );
}
