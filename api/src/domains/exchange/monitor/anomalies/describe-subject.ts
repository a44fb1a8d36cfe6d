import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { INTEGRATIONS } from '../../../../platform/exchange/integrations/integrations.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { partsOf } from '../detect/subjects.ts';

/** A subject in words, and who answers for it beside the administrators of the exchange. */
export interface DescribedSubject {
  kind: string;
  id: string;
  title: string;
  owners: string[];
}

export async function describeSubject(ctx: Ctx, subject: string): Promise<DescribedSubject> {
  const { kind, id } = partsOf(subject);
  return { kind, id, title: await titleOf(ctx, kind, id), owners: await ownersOf(ctx, kind, id) };
}

async function titleOf(ctx: Ctx, kind: string, id: string): Promise<string> {
  if (kind === 'TARGET') return ctx.app.registry.outbound.get(id)?.title ?? askedSystem(id) ?? id;
  if (kind === 'APP') return (await nameOf(ctx, sql`exchange_app where app_id = ${id}`)) ?? id;
  if (kind === 'CHANNEL' && isUuid(id)) return (await nameOf(ctx, sql`data_channel where id = ${id}`)) ?? id;
  if (kind === 'ENTRY' && isUuid(id)) return (await nameOf(ctx, sql`uplink_entry where id = ${id}`)) ?? id;
  return id;
}

/** A system that is asked, not sent to: in the log under the code of its integration in small letters (`big-data`). */
function askedSystem(id: string): string | undefined {
  const code = id.toUpperCase().replaceAll('-', '_');
  return Object.entries(INTEGRATIONS).find(([known]) => known === code)?.[1].name;
}

async function nameOf(ctx: Ctx, from: ReturnType<typeof sql>): Promise<string | undefined> {
  return (await firstRow<{ name: string }>(ctx, sql`select name from ${from}`))?.name;
}

/** Owners of the active distributions of a channel or an application. */
async function ownersOf(ctx: Ctx, kind: string, id: string): Promise<string[]> {
  if (kind !== 'CHANNEL' && kind !== 'APP') return [];
  const which = kind === 'CHANNEL' ? sql`d.channel_id::text = ${id}` : sql`a.app_id = ${id}`;
  const found = await firstRow<{ owners: string[] | null }>(
    ctx,
    sql`select array_agg(distinct d.owner_id::text) as owners from distribution d join exchange_app a on a.id = d.app_id
         join user_account u on u.id = d.owner_id and u.status = 'ENABLED' where d.state = 'ACTIVE' and ${which}`,
  );
  return found?.owners ?? [];
}
