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
} from '../channels/channel-driver.ts';
import { askView } from './view-pool.ts';

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
    const found = await ask(ctx, target, statementOf(target, name, query));
    const mapped = found.slice(0, query.limit).map(({ row }) => rename(row, target));
    return { rows: mapped, more: found.length > query.limit, status: null, retries: 0 };
  } catch (error) {
    const cancelled = error instanceof Error && /statement timeout/.test(error.message);
    ctx.app.log.warn({ err: error, traceId: ctx.traceId, view: name }, 'registered view cannot be read');
    throw cancelled
      ? new UpstreamFault('TIMEOUT', `视图在${target.timeoutMs / 1000}秒内没有返回`)
      : new UpstreamFault('FAULT', '视图无法读取');
  }
}

function statementOf(target: ChannelTarget, name: string, query: ChannelQuery) {
  const columns = new Map(target.requestMapping.map(({ field, theirs }) => [field, theirs]));
  const conditions = Object.entries(query.params).map(
    ([field, value]) => sql`v.${sql.ref(columns.get(field) ?? field)}::text = ${value}`,
  );
  return sql`select to_jsonb(v) as row from ${sql.table(`exchange_view.${name}`)} v
              where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`} limit ${query.limit + 1}::int`;
}

async function ask(
  ctx: Ctx,
  target: ChannelTarget,
  statement: ReturnType<typeof statementOf>,
): Promise<{ row: ChannelRow }[]> {
  const { sql: text, parameters } = statement.compile(ctx.em.getKysely());
  const { timeoutMs } = target;
  const asked = await askView<{ row: ChannelRow }>(ctx.app, {
    name: `${target.id}.${target.version}.${parameters.length}.${sm3Hex(text).slice(0, 12)}`,
    text,
    values: parameters,
    timeoutMs,
  });
  if (asked) return asked;
  return transaction(ctx, async (tx) => {
    await sql`set transaction read only`.execute(tx.em.getKysely());
    await sql`select set_config('statement_timeout', ${String(timeoutMs)}, true)`.execute(tx.em.getKysely());
    return rows<{ row: ChannelRow }>(tx, statement);
  });
}

function rename(row: ChannelRow, { responseMapping }: ChannelTarget): ChannelRow {
  const names = new Map(responseMapping.map(({ field, theirs }) => [theirs, field]));
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value]));
}
