import { rows, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { GATEWAY_REFUSALS } from '../../../platform/exchange/gateway/refusals.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { appWithin, seesAllOfExchange } from '../apps/app-reach.ts';
import type { ChannelState } from '../channels/channel-state.ts';

/** A channel as history shows it; one that was deleted stays under its name (03 §37 "Edge"). */
export interface ChannelTitle {
  id: string;
  code: string;
  title: string;
  sourceId: string;
  version: number;
  state: ChannelState;
  builtIn: boolean;
}

export async function channelTitles(ctx: Ctx): Promise<Map<string, ChannelTitle>> {
  const found = await tables(ctx)
    .selectFrom('data_channel')
    .select(['id', 'code', 'name', 'source_id as sourceId', 'version', 'state', 'built_in as builtIn'])
    .$narrowType<{ state: ChannelState }>()
    .execute();
  return new Map(
    found.map(({ name, ...channel }) => [
      channel.id,
      { ...channel, title: channel.state === 'DELETED' ? `${name}（已删除）` : name },
    ]),
  );
}

/** Names of applications within reach and, for who sees the city, of the counterparts that we push to, by what the log calls them. */
export async function appTitles(ctx: Ctx): Promise<Map<string, string>> {
  const apps = await rows<{ appId: string; name: string }>(
    ctx,
    sql`select a.app_id as "appId", a.name from exchange_app a where ${appWithin(ctx, 'a')}`,
  );
  const counterparts = seesAllOfExchange(ctx) ? [...ctx.app.registry.outbound.values()] : [];
  return new Map([
    ...counterparts.map(({ key, title }): [string, string] => [key, title]),
    ...apps.map(({ appId, name }): [string, string] => [appId, name]),
  ]);
}

/** What a filter of the statistics may choose from. */
export async function statChoices(ctx: Ctx) {
  const sources = await tables(ctx)
    .selectFrom('data_source')
    .select(['id as key', sql<string>`case when state = 'DELETED' then name || '（已删除）' else name end`.as('title')])
    .orderBy('name')
    .execute();
  const apps = [...(await appTitles(ctx))].map(([key, title]) => ({ key, title }));
  return { channels: [...(await channelTitles(ctx)).values()], sources, apps };
}

const OTHER_CODES: Readonly<Record<string, string>> = {
  '0000': '成功',
  TRANSPORT: '对方无应答',
  INTERNAL: '本平台处理出错',
};

/** A result code in words; variables of a refusal are left out. */
export function codeTitle(code: string): string {
  const known = OTHER_CODES[code];
  if (known) return known;
  const refusal = Object.entries(GATEWAY_REFUSALS).find(([key]) => key === code);
  return refusal ? refusal[1].text.replace(/[，：]?[^，：]*\{\w+\}.*$/u, '') : '对方返回的结果';
}
