import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../kernel/index.ts';
import { openChannelSecret, sealChannelSecret } from '../upstream/channel-secret.ts';
import { INTEGRATIONS, type IntegrationCode } from './integrations.ts';

/**
 * Puts the shipped integrations among the sources and channels (03 §35: every integration is shown here), filled in from the environment. From
 * the first change by an administrator on, the record speaks and the environment no longer does.
 */
export async function seedIntegrations(ctx: Ctx): Promise<void> {
  for (const code of Object.keys(INTEGRATIONS) as IntegrationCode[]) {
    await seedSource(ctx, code);
    await seedChannel(ctx, code);
  }
}

async function seedSource(ctx: Ctx, code: IntegrationCode): Promise<void> {
  const { name, provider, providerText, description, fields } = INTEGRATIONS[code];
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into data_source (id, created_at, updated_at, code, name, provider, provider_text, description, category,
          update_frequency, fields, state, built_in)
        values (${uuidv7(now.getTime())}, ${now}, ${now}, ${code}, ${name}, ${provider}, ${providerText ?? null}, ${description}, '平台自带',
          'REALTIME', ${JSON.stringify(fields)}::jsonb, 'ENABLED', true)
        on conflict (code) do nothing`,
  );
}

async function seedChannel(ctx: Ctx, code: IntegrationCode): Promise<void> {
  const { name, description, address, token: tokenOf, timeoutMs, variable, callsUsOnly } = INTEGRATIONS[code];
  const [url, token] = [address(ctx.app.config), tokenOf(ctx.app.config)];
  const endpoint = url ?? variable;
  const state = url !== undefined || callsUsOnly ? 'ENABLED' : 'DISABLED';
  const now = ctx.app.clock.now();
  const known = await firstRow<{
    id: string;
    endpoint: string;
    state: string;
    sealed: string | null;
    changed: boolean;
  }>(
    ctx,
    sql`select id, endpoint, state, auth_secret as sealed,
               exists (select 1 from exchange_revision r where r.object_id = c.id) as changed
          from data_channel c where code = ${code} and built_in`,
  );
  if (known?.changed) return;
  const id = known?.id ?? uuidv7(now.getTime());
  const secret = token === undefined ? null : sealChannelSecret(ctx.app.keys, id, token);
  if (!known) {
    await run(
      ctx,
      sql`insert into data_channel (id, created_at, updated_at, code, name, source_id, description, call_mode, endpoint, auth_kind, auth_secret,
            timeout_ms, retries, idempotent, request_mapping, response_mapping, cache_seconds, state, built_in)
          select ${id}, ${now}, ${now}, ${code}, ${name}, s.id, ${description}, 'HTTP_POST', ${endpoint}, 'SM2', ${secret}, ${timeoutMs}, 0, true,
                 '[]', '[]', 0, ${state}, true from data_source s where s.code = ${code} and s.built_in
          on conflict (code) do nothing`,
    );
    return;
  }
  const same = openChannelSecret(ctx.app.keys, id, known.sealed) === token;
  if (same && known.endpoint === endpoint && known.state === state) return;
  await run(
    ctx,
    sql`update data_channel set endpoint = ${endpoint}, state = ${state}, auth_secret = ${secret}, timeout_ms = ${timeoutMs}, updated_at = ${now},
          version = version + 1 where id = ${id}`,
  );
}
