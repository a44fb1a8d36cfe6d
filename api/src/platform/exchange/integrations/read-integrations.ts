import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/context.ts';
import { openChannelSecret } from '../upstream/channel-secret.ts';

/** A way to a counterpart that the platform itself uses, as its record in 数据通道 says. */
export interface Integration {
  /** Base address, without a slash at its end; undefined where there is none, or where the other side calls us. */
  url: string | undefined;
  token: string | undefined;
  enabled: boolean;
  timeoutMs: number;
}

/** By code. */
export async function readIntegrations(ctx: Ctx): Promise<Map<string, Integration>> {
  const found = await rows<{
    id: string;
    code: string;
    endpoint: string;
    sealed: string | null;
    enabled: boolean;
    timeoutMs: number;
  }>(
    ctx,
    sql`select id, code, endpoint, auth_secret as sealed, state = 'ENABLED' as enabled, timeout_ms as "timeoutMs"
          from data_channel where built_in and state <> 'DELETED'`,
  );
  return new Map(
    found.map(({ id, code, endpoint, sealed, enabled, timeoutMs }) => [
      code,
      {
        url: endpoint.includes('://') ? endpoint.replace(/\/$/, '') : undefined,
        token: openChannelSecret(ctx.app.keys, id, sealed),
        enabled,
        timeoutMs,
      },
    ]),
  );
}
