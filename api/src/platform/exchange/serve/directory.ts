import { rows, sql } from '../../../database/sql.ts';
import { isIntactRow, readSealed, reportBroken, type SealedRow } from '../../access/index.ts';
import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { followSettings } from '../../live/index.ts';
import { type ExchangeApp, readExchangeApps } from '../gateway/exchange-app.ts';
import { IpList } from '../gateway/ip-list.ts';
import { type Integration, readIntegrations } from '../integrations/read-integrations.ts';
import { type DataSourceField, levelOf } from '../source-field.ts';
import type { CallMode } from '../upstream/call-mode.ts';
import type { ChannelTarget } from '../upstream/channel-driver.ts';
import { openChannelSecret } from '../upstream/channel-secret.ts';
import { DIRECTORY } from './announce-directory.ts';
import type { DistributedField, DistributionState } from './distributed-field.ts';
import { SEALED_DISTRIBUTIONS, SEALED_VERSIONS } from './sealed-distributions.ts';

export interface ServedChannel extends ChannelTarget {
  callMode: CallMode;
  sourceCode: string;
  /** Channel and source are both enabled. */
  enabled: boolean;
  cacheSeconds: number;
  keepPayload: boolean;
}

/** A distribution as traffic meets it: its live version's content under its present state. */
export interface ServedDistribution {
  id: string;
  version: number;
  purpose: string;
  fields: readonly DistributedField[];
  /** Hands out a sensitive field. */
  sensitive: boolean;
  ips: IpList;
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  validFrom: string;
  validTo: string;
  state: DistributionState;
  /** As the product wrote it; false: it carries nothing until two administrators have confirmed it (03 §41.7). */
  intact: boolean;
}

/** Everything that decides about a call, in this process's memory. */
export interface Directory {
  apps: ReadonlyMap<string, ExchangeApp>;
  channels: ReadonlyMap<string, ServedChannel>;
  hosts: ReadonlySet<string>;
  /** The platform's own ways to its counterparts, by code. */
  integrations: ReadonlyMap<string, Integration>;
  /** Of an application on a channel, by {@link pairOf}. */
  distributions: ReadonlyMap<string, readonly ServedDistribution[]>;
}

const followed = new WeakMap<App, Directory>();

/** Background part: keeps the directory of this process as the tables have it, within a second of a change on any node. */
export async function startDirectory(app: App): Promise<() => Promise<void>> {
  const stop = await followSettings(app, DIRECTORY, async () => {
    followed.set(app, await readDirectory(app.context({ kind: 'SYSTEM', name: '数据交换目录' })));
  });
  return async () => {
    await stop();
    followed.delete(app);
  };
}

/**
 * Parts of the directory in memory, all of one generation; a process that follows none reads the tables of these parts, and no others.
 */
export async function fromDirectory<Part extends keyof Directory>(
  ctx: Ctx,
  ...parts: readonly Part[]
): Promise<Pick<Directory, Part>> {
  const known = followed.get(ctx.app);
  if (known) return known;
  const read: Partial<Pick<Directory, Part>> = {};
  for (const part of parts) read[part] = await READERS[part](ctx);
  return read as Pick<Directory, Part>;
}

export function pairOf(channelId: string, appId: string): string {
  return `${channelId}|${appId}`;
}

/** What reads each part from the tables. */
const READERS: { readonly [Part in keyof Directory]: (ctx: Ctx) => Promise<Directory[Part]> } = {
  apps: async (ctx) => new Map((await readExchangeApps(ctx)).map((app) => [app.appId, app])),
  channels: async (ctx) => new Map((await readChannels(ctx)).map((channel) => [channel.code, channel])),
  hosts: async (ctx) =>
    new Set((await rows<{ host: string }>(ctx, sql`select host from exchange_host`)).map(({ host }) => host)),
  integrations: readIntegrations,
  distributions: async (ctx) => readDistributions(ctx, await readChannels(ctx)),
};

async function readDirectory(ctx: Ctx): Promise<Directory> {
  const channels = await READERS.channels(ctx);
  return {
    apps: await READERS.apps(ctx),
    channels,
    hosts: await READERS.hosts(ctx),
    integrations: await READERS.integrations(ctx),
    distributions: await readDistributions(ctx, [...channels.values()]),
  };
}

/** Channels as the tables have them now, with their secrets. */
export async function readChannels(ctx: Ctx): Promise<ServedChannel[]> {
  const found = await rows<Omit<ServedChannel, 'secret'> & { sealed: string | null }>(
    ctx,
    sql`select c.id, c.version, c.code, c.source_id as "sourceId", s.code as "sourceCode", s.fields, c.call_mode as "callMode", c.endpoint,
               c.auth_kind as "authKind", c.auth_account as "authAccount", c.auth_secret as sealed, c.timeout_ms as "timeoutMs",
               c.retries, c.idempotent, c.request_mapping as "requestMapping", c.rows_path as "rowsPath",
               c.response_mapping as "responseMapping", c.cache_seconds as "cacheSeconds", c.keep_payload as "keepPayload",
               (c.state = 'ENABLED' and s.state = 'ENABLED') as enabled
          from data_channel c join data_source s on s.id = c.source_id where c.state <> 'DELETED' and not c.built_in`,
  );
  return found.map(({ sealed, ...channel }) => ({
    ...channel,
    secret: openChannelSecret(ctx.app.keys, channel.id, sealed),
  }));
}

interface LiveContent {
  purpose: string;
  fields: DistributedField[];
  ips: string[];
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  validFrom: string;
  validTo: string;
}

async function readDistributions(
  ctx: Ctx,
  channels: readonly ServedChannel[],
): Promise<Map<string, ServedDistribution[]>> {
  const fields = new Map(channels.map((channel) => [channel.id, channel.fields]));
  const versions = await liveVersions(ctx);
  const byPair = new Map<string, ServedDistribution[]>();
  for await (const { row, intact } of readSealed<DistributionHead>(ctx, SEALED_DISTRIBUTIONS)) {
    const { id, channelId, appId, state, liveVersion } = row;
    const live = versions.get(id);
    if (state === 'RECALLED' || liveVersion === null || !live) continue;
    if (!intact) await reportBroken(ctx, SEALED_DISTRIBUTIONS.name, row.key);
    if (!live.intact) await reportBroken(ctx, SEALED_VERSIONS.name, live.key);
    const { content } = live;
    const pair = pairOf(channelId, appId);
    const list = byPair.get(pair) ?? [];
    byPair.set(pair, list);
    list.push({
      ...content,
      id,
      version: liveVersion,
      state,
      intact: intact && live.intact,
      sensitive: isSensitive(content.fields, fields.get(channelId) ?? []),
      ips: new IpList(content.ips),
    });
  }
  return byPair;
}

type DistributionHead = SealedRow & {
  id: string;
  channelId: string;
  appId: string;
  state: DistributionState;
  liveVersion: number | null;
};

/** The versions that traffic runs by, with the verdict on each. */
async function liveVersions(ctx: Ctx): Promise<Map<string, { key: string; content: LiveContent; intact: boolean }>> {
  const found = await rows<SealedRow & { objectId: string; content: LiveContent }>(
    ctx,
    sql`select ${SEALED_VERSIONS.select} where d.live_version = r.version and d.state <> 'RECALLED'`,
  );
  return new Map(
    found.map((row) => [
      row.objectId,
      { key: row.key, content: row.content, intact: isIntactRow(ctx, SEALED_VERSIONS, row) },
    ]),
  );
}

/** Whether any of the fields handed out is sensitive, by its marking, by what it contains, or by what it was. */
export function isSensitive(fields: readonly DistributedField[], ofSource: readonly DataSourceField[]): boolean {
  const sensitive = new Set(ofSource.filter((field) => levelOf(field) !== 'NONE').map((field) => field.name));
  return fields.some((field) => sensitive.has(field.name));
}
