import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { recordAuditApart } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { type Placed, scopeOf } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { OutboxState } from './message.ts';

/** What an act on pushes needs to know of each. */
export interface PushHead extends Placed {
  id: string;
  pushId: string;
  /** Business number of the record. */
  streamTitle: string;
  channel: string;
  streamKey: string;
  state: OutboxState;
  attempts: number;
  /** The record whose story it tells, where that is not its own. */
  rootId: string | null;
}

/** The pushes of a person's act. One that is absent or out of scope refuses the whole with NOT_FOUND; the audit log knows which it was. */
export async function getPushesInScope(ctx: Ctx, ids: readonly string[]): Promise<PushHead[]> {
  const wanted = [...new Set(ids)];
  const known = wanted.filter(isUuid);
  const found = await heads(ctx, sql`m.id = any(${known}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'm')}`);
  if (found.length === wanted.length) return found;
  const seen = new Set(found.map((push) => push.id));
  const hidden = (await heads(ctx, sql`m.id = any(${known}::uuid[])`)).filter((push) => !seen.has(push.id));
  await recordAuditApart(
    ctx,
    hidden.map(({ id }) => ({ event: 'access.out-of-scope', objectType: 'push', objectId: id, ok: false })),
  );
  throw refuse('NOT_FOUND');
}

/** Those of the ids that the caller may see; the others are left out. */
export const findPushesInScope = (ctx: Ctx, ids: readonly string[]): Promise<PushHead[]> =>
  heads(ctx, sql`m.id = any(${ids.filter(isUuid)}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'm')}`);

function heads(ctx: Ctx, condition: RawBuilder<unknown>): Promise<PushHead[]> {
  return rows<PushHead>(
    ctx,
    sql`select m.id, m.push_id as "pushId", m.channel, m.stream_key as "streamKey", m.stream_title as "streamTitle", m.state, m.attempts,
          m.root_id as "rootId", m.org_id as "orgId", m.org_path as "orgPath", m.district_code as "districtCode"
        from outbox_message m where ${condition} order by m.id`,
  );
}
