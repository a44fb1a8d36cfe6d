import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { badInput } from '../../errors/index.ts';
import { searchOf, sinceDay, untilDay } from '../../lists/index.ts';
import type { NotificationFilter, SentNotificationFilter } from '../notification.type.ts';

/** Records that one list of notices may be about. */
const MOST_OBJECTS = 100;

/** Which notices a filter means, beside whose they are. @throws BAD_INPUT */
export function noticeWhere(filter: NotificationFilter & SentNotificationFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  const types = [...(filter.types ?? []), ...(filter.type ? [filter.type] : [])];
  if (types.length > 0) parts.push(sql`n.template_code = any(${types}::text[])`);
  if (filter.unreadOnly) parts.push(sql`n.read_at is null`);
  if (filter.matterCodes?.length) parts.push(sql`n.matter_code = any(${filter.matterCodes}::text[])`);
  if (filter.from) parts.push(sinceDay('n.created_at', filter.from));
  if (filter.to) parts.push(untilDay('n.created_at', filter.to));
  if (filter.objectId) parts.push(sql`n.record_id = ${isUuid(filter.objectId) ? filter.objectId : null}`);
  if (filter.objectIds) parts.push(sql`n.record_id = any(${checkIds(filter.objectIds)}::uuid[])`);
  if (filter.undeliveredOnly) parts.push(undelivered);
  const search = searchOf(filter.search);
  if (search) parts.push(searchWhere(search));
  return sql.join(parts, sql` and `);
}

/** Which delivery of a notice a filter looks at; it is the one that the list shows. */
export function deliveryWhere({ channels, states }: NotificationFilter): RawBuilder<unknown> {
  const byChannel = channels?.length ? sql`channel = any(${channels}::text[])` : sql`true`;
  const byState = states?.length ? sql`state = any(${states}::text[])` : sql`true`;
  return sql`${byChannel} and ${byState}`;
}

const undelivered = sql`exists (select 1 from notification_delivery u
  where u.notification_id = n.id and u.state in ('GIVEUP', 'NO_TARGET'))`;

/** The number of the record, or words of the title. */
function searchWhere(text: string): RawBuilder<unknown> {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(n.record_title = ${text.toUpperCase()} or n.title like ${pattern})`;
}

function checkIds(ids: readonly string[]): string[] {
  if (ids.length > MOST_OBJECTS)
    throw badInput([{ path: 'filter.objectIds', message: `一次最多查找${MOST_OBJECTS}条业务记录的通知` }]);
  return ids.filter(isUuid);
}
