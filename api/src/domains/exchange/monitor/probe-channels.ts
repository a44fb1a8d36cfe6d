import { connect } from 'node:net';
import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const TIMEOUT_MS = 5000;
const PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'sftp:': 22,
  'amqps:': 5671,
  'amqp:': 5672,
};

/**
 * Reaches for the address of every enabled channel, once a minute (03 §39.2 R9): a connection that is opened and closed again, so that no
 * source is asked about anybody. A channel on which others call us has no address to reach. Only addresses that a saved channel names are reached for; those have passed the list of allowed hosts.
 */
export async function probeChannels(ctx: Ctx): Promise<void> {
  const channels = await tables(ctx)
    .selectFrom('data_channel')
    .select(['id', 'endpoint'])
    .where('state', '=', 'ENABLED')
    .where('call_mode', '<>', 'DB_VIEW')
    .where(sql<boolean>`endpoint like '%://%'`)
    .execute();
  const probed = await Promise.all(
    channels.map(async ({ id, endpoint }) => ({ id, problem: await problemOfReaching(endpoint) })),
  );
  if (probed.length === 0) return;
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into exchange_probe as known (channel_id, checked_at, ok_at, failures, problem)
        select id, ${now}, case when problem is null then ${now}::timestamptz end, case when problem is null then 0 else 1 end, problem
          from jsonb_to_recordset(${JSON.stringify(probed)}::jsonb) as t(id uuid, problem text)
        on conflict (channel_id) do update set checked_at = excluded.checked_at, ok_at = coalesce(excluded.ok_at, known.ok_at),
          problem = excluded.problem, failures = case when excluded.problem is null then 0 else known.failures + 1 end`,
  );
}

async function problemOfReaching(endpoint: string): Promise<string | null> {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const port = url ? Number(url.port) || PORTS[url.protocol] : undefined;
  if (!url || !port) return '调用地址不正确';
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port });
    const end = (problem: string | null): void => {
      socket.destroy();
      resolve(problem);
    };
    socket.setTimeout(TIMEOUT_MS, () => end('连接超时'));
    socket.once('connect', () => end(null));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      end(`无法连接（${error.code ?? '未知原因'}）`.slice(0, 200)),
    );
  });
}
