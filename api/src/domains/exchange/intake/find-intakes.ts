import type { RawBuilder } from 'kysely';
import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../graphql/connection.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { readerOf } from '../../../platform/exchange/intake/files/file-reader.ts';
import { TROUBLED } from '../../../platform/exchange/intake/intake-task.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

export type IntakeKind = 'FILE' | 'MESSAGE';
export type IntakeState = 'DONE' | 'DUPLICATE' | 'FAILED';
export type IntakeHandling = 'CORRECTED' | 'DISMISSED' | 'RETAKEN';

/** A file or message that a channel brought, and what became of it. */
export interface IntakeRow {
  id: string;
  channelId: string;
  channelCode: string;
  channelName: string;
  kind: IntakeKind;
  name: string;
  modifiedAt: SqlInstant | null;
  bytes: number;
  state: IntakeState;
  rowCount: number;
  badCount: number;
  /** Bad rows that nobody has corrected or let be. */
  openCount: number;
  errorCode: string | null;
  errorText: string | null;
  takenAt: SqlInstant;
  handledAt: SqlInstant | null;
  handledBy: string | null;
  handledHow: IntakeHandling | null;
  handledReason: string | null;
  /** Something of it waits for a person. */
  troubled: boolean;
  /** Where the result file is fetched that goes back to the partner; null where nobody makes one. */
  resultFile: string | null;
  resultReturnedAt: SqlInstant | null;
  resultFault: string | null;
}

export interface IntakeFilter {
  channelId?: string | null | undefined;
  kind?: IntakeKind | null | undefined;
  state?: IntakeState | null | undefined;
  /** Only those of which something waits for a person. */
  troubled?: boolean | null | undefined;
  /** Beginning of the file's name or message's id. */
  search?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}

const COUNTED = 10_000;

/** 数据接收, newest first; the count stops at 10,000. Two statements whatever the page. */
export async function findIntakes(
  ctx: Ctx,
  filter: IntakeFilter,
  args: PageArgs,
): Promise<Page<IntakeRow> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = conditionOf(filter);
  const found = await select(ctx, sql`${where} and ${behind(args.after)}`, size + 1);
  const counted = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from exchange_intake i where ${where} limit ${COUNTED + 1}) capped`,
  );
  const count = counted?.count ?? 0;
  const cursorOf = ({ takenAt, id }: IntakeRow) => encodeCursor(toDate(takenAt).toISOString(), id);
  const page = toPage(found, size, args, cursorOf, (row) => row);
  return { ...page, totalCount: Math.min(count, COUNTED), totalCapped: count > COUNTED };
}

/** @throws NOT_FOUND */
export async function getIntake(ctx: Ctx, id: string): Promise<IntakeRow> {
  const [found] = isUuid(id) ? await select(ctx, sql`i.id = ${id}`, 1) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

async function select(ctx: Ctx, where: RawBuilder<unknown>, limit: number): Promise<IntakeRow[]> {
  const found = await rows<Omit<IntakeRow, 'resultFile'> & { sourceCode: string }>(
    ctx,
    sql`select i.id, s.code as "sourceCode", i.channel_id as "channelId", c.code as "channelCode", c.name as "channelName", i.kind, i.name,
               i.modified_at as "modifiedAt", i.bytes::float8 as bytes, i.state, i.row_count as "rowCount", i.bad_count as "badCount",
               case when i.handled_at is null and i.bad_count > 0 then i.bad_count -
                 (select count(*) from exchange_bad_row b where b.intake_id = i.id and b.settled_at is not null)::int else 0 end as "openCount",
               i.error_code as "errorCode", i.error_text as "errorText", i.taken_at as "takenAt", i.handled_at as "handledAt",
               i.handled_by as "handledBy", i.handled_how as "handledHow", i.handled_reason as "handledReason", ${TROUBLED} as troubled,
               i.result_returned_at as "resultReturnedAt", i.result_fault as "resultFault"
          from exchange_intake i join data_channel c on c.id = i.channel_id join data_source s on s.id = c.source_id
         where ${where} order by i.taken_at desc, i.id desc limit ${limit}`,
  );
  return found.map(({ sourceCode, ...row }) => ({
    ...row,
    resultFile: row.state === 'DONE' ? (readerOf(ctx, sourceCode)?.resultFile ?? null) : null,
  }));
}

function conditionOf(filter: IntakeFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (filter.channelId) parts.push(isUuid(filter.channelId) ? sql`i.channel_id = ${filter.channelId}` : sql`false`);
  if (filter.kind) parts.push(sql`i.kind = ${filter.kind}`);
  if (filter.state) parts.push(sql`i.state = ${filter.state}`);
  if (filter.troubled != null) parts.push(filter.troubled ? TROUBLED : sql`not ${TROUBLED}`);
  const search = filter.search?.trim();
  if (search) parts.push(sql`starts_with(i.name, ${search})`);
  if (filter.from) parts.push(sql`i.taken_at >= ${filter.from}`);
  if (filter.to) parts.push(sql`i.taken_at < ${filter.to}`);
  return sql.join(parts, sql` and `);
}

function behind(cursor: string | null | undefined): RawBuilder<unknown> {
  if (!cursor) return sql`true`;
  const { key, id } = decodeMomentCursor(cursor);
  return sql`(i.taken_at, i.id) < (${key}::timestamptz, ${id}::uuid)`;
}
