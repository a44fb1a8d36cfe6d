import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../calendar/index.ts';
import { badInput } from '../../errors/index.ts';
import type { NotificationFilter, SentNotificationFilter } from '../notification.type.ts';

const LONGEST = 64;
/** Records that one list of notices may be about. */
const MOST_OBJECTS = 100;

/** Which notices a filter means, beside whose they are. @throws BAD_INPUT */
export function noticeWhere(filter: NotificationFilter & SentNotificationFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  const types = [...(filter.types ?? []), ...(filter.type ? [filter.type] : [])];
  if (types.length > 0) parts.push(sql`n.template_code = any(${types}::text[])`);
  if (filter.unreadOnly) parts.push(sql`n.read_at is null`);
  if (filter.matterCodes?.length) parts.push(sql`n.matter_code = any(${filter.matterCodes}::text[])`);
  if (filter.from) parts.push(sql`n.created_at >= ${instantOf(checkDay(filter.from, 'from'))}`);
  if (filter.to) parts.push(sql`n.created_at < ${instantOf(addDays(checkDay(filter.to, 'to'), 1))}`);
  if (filter.objectId) parts.push(sql`n.record_id = ${isUuid(filter.objectId) ? filter.objectId : null}`);
  if (filter.objectIds) parts.push(sql`n.record_id = any(${checkIds(filter.objectIds)}::uuid[])`);
  if (filter.undeliveredOnly) parts.push(undelivered);
  const search = filter.search?.trim();
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
  if ([...text].length > LONGEST)
    throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(n.record_title = ${text.toUpperCase()} or n.title like ${pattern})`;
}

function checkIds(ids: readonly string[]): string[] {
  if (ids.length > MOST_OBJECTS)
    throw badInput([{ path: 'filter.objectIds', message: `一次最多查找${MOST_OBJECTS}条业务记录的通知` }]);
  return ids.filter(isUuid);
}

function checkDay(day: string, field: string): string {
  if (!isLocalDate(day) || !isReckonable(day)) throw badInput([{ path: `filter.${field}`, message: '日期不正确' }]);
  return day;
}
