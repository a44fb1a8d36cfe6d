import { rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { type FeedbackDetailRow, feedbackDetailColumns } from './feedback-row.ts';

/**
 * The messages of the ids in the order of the ids, locked in id order when `forUpdate`. One that is absent or out of scope refuses the
 * whole with NOT_FOUND; the audit log knows which it was.
 */
export async function getFeedback(
  ctx: Ctx,
  ids: readonly string[],
  { forUpdate = false } = {},
): Promise<FeedbackDetailRow[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const lock = forUpdate ? sql`for update` : sql``;
  const named = sql`m.id = any(${wanted.filter(isUuid)}::uuid[])`;
  const within = scopeWhere(scopeOf(ctx.actor), 'm');
  const found = await rows<FeedbackDetailRow>(
    ctx,
    sql`select ${feedbackDetailColumns} from feedback_message m where ${named} and ${within} order by m.id ${lock}`,
  );
  if (found.length < wanted.length) {
    const hidden = await rows<{ id: string }>(
      ctx,
      sql`select m.id from feedback_message m where ${named} and not ${within}`,
    );
    await recordAuditApart(
      ctx,
      hidden.map(({ id }) => ({ event: 'access.out-of-scope', objectType: 'feedback', objectId: id, ok: false })),
    );
    throw refuse('NOT_FOUND');
  }
  const byId = new Map(found.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

export async function getOneFeedback(ctx: Ctx, id: string, options = {}): Promise<FeedbackDetailRow> {
  const [row] = await getFeedback(ctx, [id], options);
  if (!row) throw refuse('NOT_FOUND');
  return row;
}
