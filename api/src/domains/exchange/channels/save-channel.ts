import { firstRow, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse, requireReason } from '../../../platform/errors/index.ts';
import { isCalledByThem } from '../../../platform/exchange/integrations/integrations.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import { sealChannelSecret } from '../../../platform/exchange/upstream/channel-secret.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { refuseExternal } from '../config/errors.ts';
import { type LockedRow, lockRow } from '../config/lock-row.ts';
import { keepRevision } from '../config/revise.ts';
import { type ChannelContent, checkChannel } from './check-channel.ts';
import { type ChannelRow, getChannel, TEST_COUNTS_MS } from './find-channels.ts';
import { updateBuiltIn } from './save-built-in.ts';

export type LockedChannel = LockedRow & {
  code: string;
  name: string;
  built_in: boolean;
  source_id: string;
  endpoint: string;
  call_mode: string;
  auth_kind: string;
  auth_secret: string | null;
  tested_at: SqlInstant | null;
  test_ok: boolean | null;
};

/** A new channel in 草稿. @throws BAD_INPUT; E-DX-02 code taken */
export async function createChannel(ctx: Ctx, input: ChannelContent): Promise<ChannelRow> {
  return transaction(ctx, async (tx) => {
    const content = await checkChannel(tx, input, await fieldsOf(tx, input.sourceId), false);
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await assertCodeFree(tx, id, content.code);
    await run(
      tx,
      sql`insert into data_channel (id, created_at, updated_at, code, name, source_id, description, call_mode, endpoint, auth_kind,
            auth_account, auth_secret, timeout_ms, retries, idempotent, request_mapping, rows_path, response_mapping, cache_seconds,
            keep_payload, state)
          values (${id}, ${now}, ${now}, ${content.code}, ${content.name}, ${content.sourceId}, ${content.description},
            ${content.callMode}, ${content.endpoint}, ${content.authKind}, ${content.authAccount ?? null},
            ${content.authSecret ? sealChannelSecret(tx.app.keys, id, content.authSecret) : null}, ${content.timeoutMs},
            ${content.retries}, ${content.idempotent}, ${JSON.stringify(content.requestMapping)}::jsonb, ${content.rowsPath},
            ${JSON.stringify(content.responseMapping)}::jsonb, ${content.cacheSeconds}, ${content.keepPayload}, 'DRAFT')`,
    );
    return revised(tx, id, 'dx.channel.create');
  });
}

/** Version n+1, effective at once (03 §35.3); where it leads elsewhere, the last test no longer counts. @throws as {@link createChannel} */
export async function updateChannel(ctx: Ctx, id: string, version: number, input: ChannelContent): Promise<ChannelRow> {
  return transaction(ctx, async (tx) => {
    const before = await lockChannel(tx, id, version, 'also built in');
    if (before.built_in) {
      await updateBuiltIn(tx, before, input);
      return revised(tx, id, 'dx.channel.update');
    }
    const content = await checkChannel(tx, input, await fieldsOf(tx, input.sourceId), before.auth_secret !== null);
    await assertCodeFree(tx, id, content.code);
    const secret = content.authSecret ? sealChannelSecret(tx.app.keys, id, content.authSecret) : before.auth_secret;
    const elsewhere =
      content.endpoint !== before.endpoint ||
      content.callMode !== before.call_mode ||
      content.authKind !== before.auth_kind ||
      content.sourceId !== before.source_id ||
      Boolean(content.authSecret);
    if (content.sourceId !== before.source_id) await assertUndistributed(tx, id);
    await run(
      tx,
      sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()}, code = ${content.code},
            name = ${content.name}, source_id = ${content.sourceId}, description = ${content.description},
            call_mode = ${content.callMode}, endpoint = ${content.endpoint}, auth_kind = ${content.authKind},
            auth_account = ${content.authAccount ?? null}, auth_secret = ${content.authKind === 'NONE' ? null : secret},
            timeout_ms = ${content.timeoutMs}, retries = ${content.retries}, idempotent = ${content.idempotent},
            request_mapping = ${JSON.stringify(content.requestMapping)}::jsonb, rows_path = ${content.rowsPath},
            response_mapping = ${JSON.stringify(content.responseMapping)}::jsonb, cache_seconds = ${content.cacheSeconds},
            keep_payload = ${content.keepPayload}, state = case when state = 'TESTED' and ${elsewhere} then 'DRAFT' else state end,
            tested_at = case when ${elsewhere} then null else tested_at end, test_ok = case when ${elsewhere} then null else test_ok end,
            test_ms = case when ${elsewhere} then null else test_ms end, test_text = case when ${elsewhere} then null else test_text end
           where id = ${id}`,
    );
    return revised(tx, id, 'dx.channel.update');
  });
}

/**
 * 启用 or 停用, with its reason where one is given. @throws E-0005; E-DX-14 without a successful test of the last 24 hours; E-DX-15 while the
 * source is not enabled
 */
export async function setChannelEnabled(
  ctx: Ctx,
  id: string,
  version: number,
  enabled: boolean,
  reason?: string | null,
): Promise<ChannelRow> {
  const why = reason ? { reason: requireReason(reason) } : {};
  return transaction(ctx, async (tx) => {
    const before = await lockChannel(tx, id, version, 'also built in');
    const allowed = enabled ? ['TESTED', 'DISABLED', 'DRAFT'] : ['ENABLED'];
    if (!allowed.includes(before.state))
      throw refuse('E-0503', { state: CHANNEL_TITLES[before.state] ?? before.state });
    if (enabled && !before.built_in) await assertReady(tx, before);
    if (enabled && before.built_in) assertAddressed(before);
    await run(
      tx,
      sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()},
            state = ${enabled ? 'ENABLED' : 'DISABLED'} where id = ${id}`,
    );
    return revised(tx, id, enabled ? 'dx.channel.enable' : 'dx.channel.disable', why);
  });
}

/** Logical. @throws E-DX-12 while a distribution runs over it */
export async function deleteChannel(ctx: Ctx, id: string, version: number, reason: string): Promise<void> {
  const why = requireReason(reason);
  await transaction(ctx, async (tx) => {
    const before = await lockChannel(tx, id, version);
    await assertUndistributed(tx, id);
    await run(
      tx,
      sql`update data_channel set version = version + 1, updated_at = ${tx.app.clock.now()}, state = 'DELETED' where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'dx.channel.delete',
      objectType: 'dataChannel',
      objectId: id,
      detail: { code: before.code, name: before.name, reason: why },
    });
    announceDirectory(tx);
  });
}

const CHANNEL_TITLES: Readonly<Record<string, string>> = {
  DRAFT: '草稿',
  TESTED: '测试通过',
  ENABLED: '启用',
  DISABLED: '停用',
};

/** @throws NOT_FOUND; E-0504; E-DX-17 for one that the platform ships */
export async function lockChannel(
  tx: Ctx,
  id: string,
  version: number,
  which?: 'also built in',
): Promise<LockedChannel> {
  const row = await lockRow<LockedChannel>(tx, 'data_channel', id, version);
  if (row.built_in && !which) throw refuseExternal('E-DX-17');
  return row;
}

/** The channel after the act, kept as a version. */
async function revised(tx: Ctx, id: string, event: string, more: object = {}): Promise<ChannelRow> {
  const channel = await getChannel(tx, id);
  const {
    light: _now,
    testCounts: _still,
    driftedRows: _counted,
    distributionCount: _derived,
    calls: _calls,
    failedCalls: _failed,
    lastSuccessAt: _last,
    ...content
  } = channel;
  await keepRevision(tx, { type: 'channel', id, version: channel.version, content });
  await recordAudit(tx, {
    event,
    objectType: 'dataChannel',
    objectId: id,
    after: content,
    detail: { code: channel.code, version: channel.version, endpoint: channel.endpoint, ...more },
  });
  announceDirectory(tx);
  return channel;
}

/** One of the platform's own is never asked for a test: there is nothing to ask it by. But it needs an address, unless the other side calls us. */
function assertAddressed({ endpoint, code }: LockedChannel): void {
  if (endpoint.includes('://') || isCalledByThem(code)) return;
  throw badInput([{ path: 'endpoint', message: '请先填写调用地址' }]);
}

async function assertReady(tx: Ctx, channel: LockedChannel): Promise<void> {
  const since = tx.app.clock.now().getTime() - TEST_COUNTS_MS;
  if (!channel.test_ok || channel.tested_at === null || toDate(channel.tested_at).getTime() < since)
    throw refuseExternal('E-DX-14');
  const source = await tables(tx)
    .selectFrom('data_source')
    .select('state')
    .where('id', '=', channel.source_id)
    .executeTakeFirst();
  if (source?.state !== 'ENABLED') throw refuseExternal('E-DX-15');
}

async function assertUndistributed(tx: Ctx, id: string): Promise<void> {
  const used = await tables(tx)
    .selectFrom('distribution')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('channel_id', '=', id)
    .where('state', 'not in', ['RECALLED', 'DRAFT'])
    .executeTakeFirst();
  if (used?.count) throw refuseExternal('E-DX-12', { count: used.count });
}

async function assertCodeFree(tx: Ctx, id: string, code: string): Promise<void> {
  if (await firstRow(tx, sql`select 1 from data_channel where code = ${code} and id <> ${id}`))
    throw refuseExternal('E-DX-02', { code });
}

/** Fields of the source, whose row is held so that it is not deleted meanwhile. */
async function fieldsOf(tx: Ctx, sourceId: string): Promise<DataSourceField[]> {
  const source = isUuid(sourceId)
    ? await firstRow<{ fields: DataSourceField[] }>(
        tx,
        sql`select fields from data_source where id = ${sourceId} and state <> 'DELETED' and not built_in for share`,
      )
    : undefined;
  if (!source) throw badInput([{ path: 'sourceId', message: '请选择关联的数据源' }]);
  return source.fields;
}
