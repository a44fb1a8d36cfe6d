import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { type BatchKind, type FrozenRecord, startBatch } from '../../batches/index.ts';
import { badInput, refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { once } from '../../requests/index.ts';
import type { SentNotificationFilter } from '../notification.type.ts';
import { sentSelection, sentWithin } from '../sent-box.ts';
import { RESEND } from './permissions.ts';
import { resend } from './resend.ts';
import type { NoticeResendResultType, ResendNoticesInput } from './resend.type.ts';

/** Most notices answered at once, and most of one order (01 §15.3). */
const AT_ONCE = 200;
const IN_BACKGROUND = 500;

export const resendBatch: BatchKind = {
  kind: 'notify.resend',
  title: '重新发送通知',
  permission: RESEND,
  runChunk: (tx, _input, chunk) =>
    resend(
      tx,
      chunk.map(({ id }) => id),
    ),
  freeze: freezeNotices,
};

async function freezeNotices(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, FrozenRecord>> {
  const found = await rows<{ id: string; title: string }>(
    ctx,
    sql`select n.id, coalesce(n.record_title, n.title) as title from notification n
        where n.id = any(${ids.filter(isUuid)}::uuid[]) and ${sentWithin(ctx)}`,
  );
  return new Map(found.map(({ id, title }) => [id, { version: 1, title }]));
}

/** 重新发送 of those named (up to 200, answered at once), or of the first 500 undelivered that a filter means, in the background. */
export async function resendNotices(ctx: Ctx, input: ResendNoticesInput): Promise<NoticeResendResultType> {
  const { requestId, ids, filter } = input;
  if (ids) {
    if (ids.length === 0 || ids.length > AT_ONCE) throw refuse('E-0501', { max: AT_ONCE });
    const distinct = [...new Set(ids)];
    return once(ctx, 'notice.resend', requestId, { ids: distinct }, async (tx) => ({
      rows: await resend(tx, distinct),
      batchId: null,
    }));
  }
  if (!filter) throw badInput([{ path: 'ids', message: '请选择要重新发送的通知' }]);
  const batchId = await startBatch(ctx, {
    kind: resendBatch.kind,
    title: resendBatch.title,
    requestId,
    input: { filter },
    rows: undeliveredRows(ctx, filter),
  });
  return { rows: [], batchId };
}

function undeliveredRows(ctx: Ctx, filter: SentNotificationFilter): RawBuilder<unknown> {
  const { where } = sentSelection(ctx, { ...filter, undeliveredOnly: true });
  return sql`select f.id, 1 as version, f.title from (
    select n.id, coalesce(n.record_title, n.title) as title from notification n
    where ${where} order by n.created_at, n.id limit ${IN_BACKGROUND}) f`;
}
