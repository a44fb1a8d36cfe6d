import { rows, sql } from '../../../database/sql.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refuseExternal } from '../config/errors.ts';

/** Removing or retyping a field that some distribution hands out is refused with the list of users (03 §35.4). @throws E-DX-13 */
export async function assertFieldsFree(
  tx: Ctx,
  sourceId: string,
  before: readonly DataSourceField[],
  after: readonly DataSourceField[],
): Promise<void> {
  const touched = before.filter((old) => after.find((field) => field.name === old.name)?.type !== old.type);
  if (touched.length === 0) return;
  const names = touched.map((field) => field.name);
  const users = await rows<{ app: string; channel: string; used: string[] }>(
    tx,
    sql`select a.name as app, c.name as channel, array_agg(distinct f.name) as used
          from distribution d
          join data_channel c on c.id = d.channel_id
          join exchange_app a on a.id = d.app_id
          left join exchange_revision live on live.object_id = d.id and live.version = d.live_version
         cross join lateral jsonb_to_recordset(d.fields || coalesce(live.content -> 'fields', '[]'::jsonb)) as f(name text)
         where c.source_id = ${sourceId} and d.state <> 'RECALLED' and f.name = any(${names}::text[])
         group by a.name, c.name order by a.name, c.name`,
  );
  if (users.length === 0) return;
  const used = new Set(users.flatMap((user) => user.used));
  throw refuseExternal('E-DX-13', {
    fields: names.filter((name) => used.has(name)).join('、'),
    users: users.map(({ app, channel }) => `${app}（${channel}）`).join('、'),
  });
}
