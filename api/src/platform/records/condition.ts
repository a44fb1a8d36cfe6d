import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { type Ctx, requireUser } from '../kernel/index.ts';

/** Who asks, his organisation, and the moment of asking. */
export type Asked = '$me' | '$myOrg' | '$now';
/** What a column is compared with. A text that is meant as such stands in `text`, so that a misspelt `$now` does not compile. */
export type Compared = Asked | { text: string } | number | boolean;
type Compare = '=' | '<>' | '<' | '<=' | '>' | '>=';
type Test = 'is null' | 'is not null' | 'is true' | 'is not true';

/** A condition over the columns of a source, as plain data. */
export type Condition<Ref extends string = string> =
  | readonly [Ref, Test]
  | readonly [Ref, Compare, Compared]
  | readonly [Ref, 'in' | 'not in', readonly string[]]
  | { readonly all: readonly Condition<Ref>[] }
  | { readonly any: readonly Condition<Ref>[] };

const TESTS: Readonly<Record<Test, RawBuilder<unknown>>> = {
  'is null': sql`is null`,
  'is not null': sql`is not null`,
  'is true': sql`is true`,
  'is not true': sql`is not true`,
};

const COMPARES: Readonly<Record<Compare, RawBuilder<unknown>>> = {
  '=': sql`=`,
  '<>': sql`<>`,
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
};

/** How a condition compares: a fixed list, since a condition may come from the database. */
export const OPERATORS: readonly string[] = [...Object.keys(TESTS), ...Object.keys(COMPARES), 'in', 'not in'];

const isTest = (operator: string): operator is Test => Object.hasOwn(TESTS, operator);

function comparedWith(ctx: Ctx, value: Compared) {
  if (value === '$now') return ctx.app.clock.now();
  if (value === '$me') return requireUser(ctx).userId;
  if (value === '$myOrg') return requireUser(ctx).orgId;
  return typeof value === 'object' ? value.text : value;
}

/** The condition for a caller. */
export function conditionWhere(ctx: Ctx, condition: Condition): RawBuilder<boolean> {
  if ('all' in condition) return joined(ctx, condition.all, sql` and `);
  if ('any' in condition) return joined(ctx, condition.any, sql` or `);
  const [column, operator, value] = condition;
  const ref = sql.ref(column);
  if (isTest(operator)) return sql<boolean>`${ref} ${TESTS[operator]}`;
  if (Array.isArray(value))
    return operator === 'in'
      ? sql<boolean>`${ref} = any(${[...value]}::text[])`
      : sql<boolean>`${ref} <> all(${[...value]}::text[])`;
  const compare = Object.hasOwn(COMPARES, operator) ? COMPARES[operator as Compare] : undefined;
  if (!compare) throw new Error(`“${operator}” compares nothing`);
  return sql<boolean>`${ref} ${compare} ${comparedWith(ctx, value as Compared)}`;
}

function joined(ctx: Ctx, parts: readonly Condition[], by: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(
    parts.map((part) => conditionWhere(ctx, part)),
    by,
  )})`;
}

/** The columns that a condition names, for the checks at start. */
export function columnsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(columnsOf);
  if ('any' in condition) return condition.any.flatMap(columnsOf);
  return [condition[0]];
}
