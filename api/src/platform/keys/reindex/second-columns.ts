import { rows, run, sql } from '../../../database/sql.ts';
import type { IndexedAt } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';

/** The second column of an index (03 §41.6 `bi_v1, bi_v2`), which becomes the first one at the switch. */
export const secondOf = (column: string): string => `${column}_next`;

const LONGEST_NAME = 63;
const secondName = (name: string): string => secondOf(name.slice(0, LONGEST_NAME - '_next'.length));
const filler = ({ table, column }: IndexedAt): string => `index_twin_${table}_${column}`.slice(0, LONGEST_NAME);
const text = (ctx: Ctx, statement: string) => run(ctx, sql.raw(statement));
const anew = (definition: string, column: string): string =>
  definition.replaceAll(new RegExp(`\\b${column}\\b`, 'g'), secondOf(column));

/** What the second column is filled with: leniently while older rows are still filled, or not at all without it, or, after the switch, the first one. */
type Filling = 'LENIENT' | 'STRICT' | 'SWITCHED';

/** What the database does with a row whose index is written, whoever writes it. */
function body({ column }: IndexedAt, filling: Filling): string {
  const unknown = `raise exception 'index ${column} has no twin';`;
  if (filling === 'SWITCHED')
    return `if new.${column} is not null and not exists (select from index_twin where next = new.${column}) then
              new.${column} := (select next from index_twin where prior = new.${column});
              if new.${column} is null then ${unknown} end if;
            end if;`;
  const second = secondOf(column);
  return `new.${second} := (select next from index_twin where prior = new.${column});
          ${filling === 'STRICT' ? `if new.${column} is not null and new.${second} is null then ${unknown} end if;` : ''}`;
}

/** From now on rows are filled so; nobody is waited for. */
export async function fillWith(ctx: Ctx, use: IndexedAt, filling: Filling): Promise<void> {
  await text(
    ctx,
    `create or replace function ${filler(use)}() returns trigger language plpgsql as $body$ begin ${body(use, filling)} return new; end $body$`,
  );
}

const startFilling = (ctx: Ctx, use: IndexedAt) =>
  text(
    ctx,
    `create or replace trigger ${filler(use)} before insert or update of ${use.column} on ${use.table}
       for each row execute function ${filler(use)}()`,
  );

/** Nothing fills any more. */
export async function stopFilling(ctx: Ctx, use: IndexedAt): Promise<void> {
  await text(ctx, `drop trigger if exists ${filler(use)} on ${use.table}`);
  await text(ctx, `drop function if exists ${filler(use)}()`);
}

interface FoundIndex {
  name: string;
  definition: string;
  valid: boolean;
  /** It stands for a constraint of its name. */
  constrains: boolean;
}

async function columnOf(ctx: Ctx, { table, column }: IndexedAt): Promise<{ type: string; needed: boolean }> {
  const [found] = await rows<{ type: string; needed: boolean }>(
    ctx,
    sql`select format_type(atttypid, atttypmod) as type, attnotnull as needed from pg_attribute
         where attrelid = ${table}::regclass and attname = ${column} and not attisdropped`,
  );
  if (!found) throw new Error(`there is no ${table}.${column}`);
  return found;
}

/** The indexes over a column, with what is unique. */
const indexesOver = (ctx: Ctx, table: string, column: string): Promise<FoundIndex[]> =>
  rows(
    ctx,
    sql`select c.relname as name, pg_get_indexdef(i.indexrelid) as definition, i.indisvalid as valid,
               exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype = 'u') as constrains
          from pg_index i join pg_class c on c.oid = i.indexrelid
         where i.indrelid = ${table}::regclass and pg_get_indexdef(i.indexrelid) ~ ${`\\m${column}\\M`}
         order by c.relname collate "C"`,
  );

/** Adds what is missing of the second column: itself, what fills it, and each index of the first one. May be killed and called again. */
export async function addSecond(ctx: Ctx, use: IndexedAt): Promise<void> {
  const { table, column } = use;
  const second = secondOf(column);
  const { type } = await columnOf(ctx, use);
  await text(ctx, `alter table ${table} add column if not exists ${second} ${type}`);
  await fillWith(ctx, use, 'LENIENT');
  await startFilling(ctx, use);
  const made = await indexesOver(ctx, table, second);
  for (const { name, definition } of await indexesOver(ctx, table, column)) {
    const own = secondName(name);
    const known = made.find((index) => index.name === own);
    if (known?.valid) continue;
    if (known) await text(ctx, `drop index ${own}`);
    await text(
      ctx,
      anew(definition, column).replace(/^(CREATE (?:UNIQUE )?INDEX) \S+ ON/, `$1 concurrently ${own} ON`),
    );
  }
}

/** As if there had been none. */
export async function dropSecond(tx: Ctx, use: IndexedAt): Promise<void> {
  await stopFilling(tx, use);
  await text(tx, `alter table ${use.table} drop column if exists ${secondOf(use.column)}`);
}

/** How many rows have the first index and not the second one. */
export async function countLacking(ctx: Ctx, { table, column }: IndexedAt): Promise<number> {
  const [found] = await rows<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} is not null and ${sql.ref(secondOf(column))} is null`,
  );
  return found?.count ?? 0;
}

/** Whether both columns tell the same values apart. */
export async function tellsSame(ctx: Ctx, { table, column }: IndexedAt): Promise<boolean> {
  const [found] = await rows<{ same: boolean }>(
    ctx,
    sql`select count(distinct ${sql.ref(column)}) = count(distinct ${sql.ref(secondOf(column))}) as same from ${sql.table(table)}`,
  );
  return found?.same === true;
}

/** Puts the second column in the place of the first one, with its name, type, indexes and constraints; in the transaction of the switch, the table locked. */
export async function replaceFirst(tx: Ctx, use: IndexedAt): Promise<void> {
  const { table, column } = use;
  const second = secondOf(column);
  const indexes = await indexesOver(tx, table, column);
  const checks = await rows<{ name: string; definition: string }>(
    tx,
    sql`select conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k
          join pg_attribute a on a.attrelid = k.conrelid and a.attname = ${column} and a.attnum = any(k.conkey)
         where k.conrelid = ${table}::regclass and k.contype = 'c' order by conname`,
  );
  const { needed } = await columnOf(tx, use);
  await text(tx, `drop trigger ${filler(use)} on ${table}`);
  await text(tx, `alter table ${table} drop column ${column}`);
  await text(tx, `alter table ${table} rename column ${second} to ${column}`);
  for (const { name, constrains } of indexes) {
    await text(tx, `alter index ${secondName(name)} rename to ${name}`);
    if (constrains) await text(tx, `alter table ${table} add constraint ${name} unique using index ${name}`);
  }
  for (const { name, definition } of checks)
    await text(tx, `alter table ${table} add constraint ${name} ${definition}`);
  if (needed) await text(tx, `alter table ${table} alter column ${column} set not null`);
  await fillWith(tx, use, 'SWITCHED');
  await startFilling(tx, use);
}
