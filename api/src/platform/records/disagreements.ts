import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';
import { type Column, indexOf, maskedOf } from './columns.ts';
import type { Table } from './table.ts';

interface Found {
  name: string;
  type: string;
  nullable: boolean;
  filled: boolean;
}

/** How the database writes the type of a column, as `format_type` says it. */
export function typeOf(column: Column): string {
  switch (column.kind) {
    case 'text':
      if (column.max === undefined) return 'text';
      return column.fixed ? `character(${column.max})` : `character varying(${column.max})`;
    case 'choice':
    case 'code':
      return `character varying(${column.max})`;
    case 'link':
      return 'uuid';
    case 'flag':
      return 'boolean';
    case 'moment':
      return 'timestamp(3) with time zone';
    case 'day':
      return 'date';
    case 'whole':
      return { small: 'smallint', usual: 'integer', big: 'bigint' }[column.size ?? 'usual'];
    case 'decimal':
      return `numeric(${column.digits},${column.scale})`;
    case 'texts':
      return 'text[]';
    case 'links':
      return 'uuid[]';
    case 'json':
      return 'jsonb';
    // Envelopes are longer than what they hold; how long is the migration's to say.
    case 'sealed':
    case 'veiled':
      return 'sealed';
  }
}

/** A sealed column and those that belong to it. */
function besides([name, column]: [string, Column]): [string, Column][] {
  if (column.kind !== 'sealed') return [[name, column]];
  const { title, nullable } = column;
  const like = { title, ...(nullable && { nullable }) } as const;
  return [
    [name, column],
    [maskedOf(name), { kind: 'sealed', key: column.key, mask: column.mask, max: column.max, ...like }],
    ...(column.index ? [[indexOf(name), { kind: 'text', max: 64, fixed: true, ...like }] as [string, Column]] : []),
  ];
}

/** Where declared tables and the database do not say the same: missing columns, types and lengths, null, what the database fills. */
export async function disagreements(ctx: Ctx, tables: readonly Table[]): Promise<string[]> {
  const all: string[] = [];
  for (const { name, columns } of tables) {
    const found = await rows<Found>(
      ctx,
      sql`select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable,
                 atthasdef or attidentity <> '' as filled
            from pg_attribute where attrelid = to_regclass(${name}) and attnum > 0 and not attisdropped`,
    );
    const known = new Map(found.map((column) => [column.name, column]));
    for (const [key, column] of Object.entries(columns).flatMap(besides)) {
      const there = known.get(key);
      const say = (what: string) => all.push(`${name}.${key}: ${what}`);
      if (!there) say('is not in the database');
      else {
        const type = typeOf(column);
        const fits = type === 'sealed' ? /^(text|character varying)/.test(there.type) : there.type === type;
        if (!fits) say(`declared as ${type}, found as ${there.type}`);
        if (there.nullable !== (column.nullable ?? false)) say(`nullable: ${there.nullable} in the database`);
        if (!there.nullable && there.filled !== (column.filled ?? false))
          say(`filled by the database: ${there.filled}`);
      }
    }
  }
  return all;
}
