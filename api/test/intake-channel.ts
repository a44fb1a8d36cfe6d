import { randomUUID } from 'node:crypto';
import { run, sql } from '../src/database/sql.ts';
import type { CallMode } from '../src/platform/exchange/upstream/call-mode.ts';
import { sealChannelSecret } from '../src/platform/exchange/upstream/channel-secret.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import { PENSION_FIELDS } from './channel-target.ts';

interface IntakeChannel {
  code: string;
  mode: CallMode;
  endpoint: string;
  account: string;
  secret: string;
  mapping?: { field: string; theirs: string }[];
  rowsPath?: string;
}

/** An enabled channel of pensions, with a source of its own, as the tables would have it. */
export async function insertChannel(ctx: Ctx, channel: IntakeChannel): Promise<string> {
  const [id, source] = [randomUUID(), randomUUID()];
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into data_source (id, created_at, updated_at, code, name, provider, update_frequency, fields, state)
        values (${source}, ${now}, ${now}, ${channel.code}, ${channel.code}, 'SB', 'DAILY', ${JSON.stringify(PENSION_FIELDS)}::jsonb, 'ENABLED')`,
  );
  await run(
    ctx,
    sql`insert into data_channel (id, created_at, updated_at, code, name, source_id, call_mode, endpoint, auth_kind, auth_account, auth_secret,
          timeout_ms, retries, idempotent, request_mapping, rows_path, response_mapping, cache_seconds, state)
        values (${id}, ${now}, ${now}, ${channel.code}, ${channel.code}, ${source}, ${channel.mode}, ${channel.endpoint}, 'BASIC', ${channel.account},
          ${sealChannelSecret(ctx.app.keys, id, channel.secret)}, 5000, 0, true, '[]', ${channel.rowsPath ?? ''},
          ${JSON.stringify(channel.mapping ?? [])}::jsonb, 0, 'ENABLED')`,
  );
  return id;
}

/** Lets channels call a host. */
export async function allow(ctx: Ctx, host: string): Promise<void> {
  await run(
    ctx,
    sql`insert into exchange_host (host, note, added_at, added_by) values (${host}, '测试', now(), '测试') on conflict do nothing`,
  );
}
