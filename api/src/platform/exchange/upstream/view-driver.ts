import { firstRow, rows, sql } from '../../../database/sql.ts';
import { sm3Hex } from '../../crypto/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import {
  type ChannelAnswer,
  type ChannelDriver,
  type ChannelQuery,
  type ChannelRow,
  type ChannelTarget,
  UpstreamFault,
} from './channel-driver.ts';
import { askTogether } from './view-desk.ts';
import { askView, keepsViewPool } from './view-pool.ts';

const ENDPOINT = /^view:([a-z][a-z0-9_]{1,62})$/;

/** Reads a view that a database administrator put into the schema `exchange_view`; `view:<name>` is all that can be said, never SQL. */
export const viewDriver: ChannelDriver = {
  mode: 'DB_VIEW',
  title: '只读视图',
  problemOf: async (ctx, endpoint) => {
    const name = ENDPOINT.exec(endpoint)?.[1];
    if (!name) return '调用地址应为 view:视图名';
    return (await exists(ctx, name)) ? undefined : `没有登记名为 ${name} 的视图`;
  },
  test: read,
  call: read,
};

async function exists(ctx: Ctx, name: string): Promise<boolean> {
  const found = await firstRow(
    ctx,
    sql`select 1 from pg_views where schemaname = 'exchange_view' and viewname = ${name}`,
  );
  return found !== undefined;
}

/** Over a connection that cannot write, or in a transaction that cannot, and that ends by itself. */
async function read(ctx: Ctx, target: ChannelTarget, query: ChannelQuery): Promise<ChannelAnswer> {
  const name = ENDPOINT.exec(target.endpoint)?.[1];
  if (!name) throw new UpstreamFault('FAULT', '视图未登记');
  try {
    const found = await ask(ctx, target, name, query);
    const mapped = found.slice(0, query.limit).map((row) => rename(row, target));
    return { rows: mapped, more: found.length > query.limit, status: null, retries: 0 };
  } catch (error) {
    const cancelled = error instanceof Error && /statement timeout/.test(error.message);
    ctx.app.log.warn({ err: error, traceId: ctx.traceId, view: name }, 'registered view cannot be read');
    throw cancelled
      ? new UpstreamFault('TIMEOUT', `视图在${target.timeoutMs / 1000}秒内没有返回`)
      : new UpstreamFault('FAULT', '视图无法读取');
  }
}

async function ask(ctx: Ctx, target: ChannelTarget, view: string, query: ChannelQuery): Promise<ChannelRow[]> {
  const fields = Object.keys(query.params);
  const values = Object.values(query.params);
  const { timeoutMs } = target;
  const limit = query.limit + 1;
  const statement = (asked: readonly (readonly string[])[]) => statementOf(target, view, fields, asked, limit);
  if (keepsViewPool(ctx.app)) {
    const kind = JSON.stringify([target.id, target.version, limit, fields]);
    return askTogether(ctx.app, kind, values, (asked) => {
      const { sql: text, parameters } = statement(asked).compile(ctx.app.orm.em.getKysely());
      const name = `${target.id}.${target.version}.${sm3Hex(text).slice(0, 12)}`;
      return askView<Found>(ctx.app, { name, text, values: parameters, timeoutMs });
    });
  }
  return transaction(ctx, async (tx) => {
    await sql`set transaction read only`.execute(tx.em.getKysely());
    await sql`select set_config('statement_timeout', ${String(timeoutMs)}, true)`.execute(tx.em.getKysely());
    return (await rows<Found>(tx, statement([values]))).map(({ row }) => row);
  });
}

/** A row, and the place among those asked of whom it is about. */
interface Found {
  of: number;
  row: ChannelRow;
}

/** Up to `limit` rows for each list of values. */
function statementOf(
  target: ChannelTarget,
  view: string,
  fields: readonly string[],
  asked: readonly (readonly string[])[],
  limit: number,
) {
  const theirs = new Map(target.requestMapping.map((mapping) => [mapping.field, mapping.theirs]));
  const lists = [
    sql`${asked.map((_, place) => place)}::int[]`,
    ...fields.map((_, at) => sql`${asked.map((values) => values[at])}::text[]`),
  ];
  const names = ['of', ...fields.map((_, at) => `value${at}`)].map((name) => sql.id(name));
  const conditions = fields.map(
    (field, at) => sql`v.${sql.ref(theirs.get(field) ?? field)}::text = asked.${sql.id(`value${at}`)}`,
  );
  return sql`select asked.of, found.row from unnest(${sql.join(lists)}) as asked(${sql.join(names)})
              cross join lateral (
                select to_jsonb(v) as row from ${sql.table(`exchange_view.${view}`)} v
                 where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`} limit ${limit}::int) found`;
}

function rename(row: ChannelRow, { responseMapping }: ChannelTarget): ChannelRow {
  if (responseMapping.length === 0) return row;
  const names = new Map(responseMapping.map(({ field, theirs }) => [theirs, field]));
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value]));
}
