import { rows, sql, toDate } from '../../../database/sql.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../graphql/connection.ts';
import type { Ctx } from '../../kernel/index.ts';
import { channelTitle, stateTitle } from '../notice-words.ts';
import { sentWithin } from '../sent-box.ts';
import { notBefore } from './not-before.ts';
import type { UndeliveredNoticeType } from './undelivered.type.ts';

type UndeliveredRow = Omit<UndeliveredNoticeType, 'channelTitle' | 'stateTitle'> & { channel: string };

/** What failed, or is being tried again, in the caller's scope; what a person has settled only on demand. The last changed first. */
export async function listUndelivered(
  ctx: Ctx,
  settledToo: boolean,
  args: PageArgs,
): Promise<Page<UndeliveredNoticeType>> {
  const size = pageSize(args);
  const after = args.after ? decodeMomentCursor(args.after) : undefined;
  const behind = after ? sql`(d.updated_at, d.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql`true`;
  const found = await rows<UndeliveredRow>(
    ctx,
    sql`select d.id, d.notification_id as "notificationId", n.template_code as type, t.name as "typeTitle", d.channel, d.state,
          d.attempts, d.last_error as "lastError", n.record_title as "objectTitle", o.short_name as "orgName",
          n.created_at as "createdAt", d.updated_at as "updatedAt", ${notBefore(ctx)} as "nextAttemptAt",
          n.settled_at as "settledAt"
        from notification_delivery d join notification n on n.id = d.notification_id
        join notice_template t on t.code = n.template_code and t.version = n.template_version
        left join org o on o.id = n.org_id
        where d.state in ('GIVEUP', 'NO_TARGET', 'RETRYING', 'FAILED') and ${sentWithin(ctx)} and ${behind}
          and (${settledToo} or n.settled_at is null)
        order by d.updated_at desc, d.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(toDate(row.updatedAt).toISOString(), row.id),
    (row) => ({ ...row, channelTitle: channelTitle(row.channel), stateTitle: stateTitle(row.state) }),
  );
}
