import { firstRow, rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { ENTRY_COLUMNS, type EntryState, type UplinkEntry } from '../entries/entry.ts';
import { ENTRY_STATE_TITLES } from '../entries/set-entry-state.ts';
import { TASK_STATES, type TaskState } from '../tasks/task.ts';

interface EntryRow extends UplinkEntry {
  lastTaskId: string | null;
  lastTaskState: TaskState | null;
  lastTaskAt: SqlInstant | null;
}

/** An entry as the API shows it: never its secret; what this caller may do with it now. */
export interface EntryView extends Omit<EntryRow, 'secret'> {
  sourceTitle: string;
  stateTitle: string;
  secretSet: boolean;
  canEdit: boolean;
  canRun: boolean;
  canDelete: boolean;
  canResend: boolean;
  lastTaskStateTitle: string | null;
}

const LAST = sql`left join lateral (select id as "lastTaskId", state as "lastTaskState", created_at as "lastTaskAt"
  from transfer_task where entry_id = e.id order by id desc limit 1) last on true`;

/** 上行条目, newest first. */
export async function findEntries(
  ctx: Ctx,
  filter: { state?: EntryState | null | undefined; search?: string | null | undefined },
  args: PageArgs,
): Promise<Page<EntryView> & { totalCount: number }> {
  const size = pageSize(args);
  const search = filter.search?.trim();
  const where = sql.join(
    [
      filter.state ? sql`e.state = ${filter.state}` : sql`e.state <> 'DELETED'`,
      search ? sql`(e.name like ${like(search)} or e.code like ${like(search.toUpperCase())})` : sql`true`,
    ],
    sql` and `,
  );
  const found = await rows<EntryRow>(
    ctx,
    sql`select ${ENTRY_COLUMNS}, last.* from uplink_entry e ${LAST}
         where ${where} and ${args.after ? sql`e.id < ${idOf(args.after)}::uuid` : sql`true`} order by e.id desc limit ${size + 1}`,
  );
  const total = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from uplink_entry e where ${where}`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => toView(ctx, row),
  );
  return { ...page, totalCount: total?.count ?? 0 };
}

/** @throws NOT_FOUND */
export async function viewEntry(ctx: Ctx, id: string): Promise<EntryView> {
  const found = isUuid(id)
    ? await firstRow<EntryRow>(ctx, sql`select ${ENTRY_COLUMNS}, last.* from uplink_entry e ${LAST} where e.id = ${id}`)
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return toView(ctx, found);
}

function toView(ctx: Ctx, { secret, ...row }: EntryRow): EntryView {
  const may = (right: string) => hasPermission(ctx.actor, `dx.uplink:${right}`);
  return {
    ...row,
    sourceTitle: ctx.app.registry.uplinkSources.get(row.sourceKey)?.title ?? row.sourceKey,
    stateTitle: ENTRY_STATE_TITLES[row.state],
    secretSet: secret !== null,
    canEdit: row.state !== 'DELETED' && may('edit'),
    canRun: row.state === 'ENABLED' && may('run'),
    canResend: row.state === 'ENABLED' && may('resend'),
    lastTaskStateTitle: row.lastTaskState && TASK_STATES[row.lastTaskState],
    canDelete: (row.state === 'DRAFT' || row.state === 'DISABLED') && may('delete'),
  };
}

/** A text to be found anywhere, its wildcards taken literally. */
export const like = (text: string): string => `%${text.slice(0, 100).replace(/[\\%_]/g, '\\$&')}%`;

/** @throws BAD_INPUT for a cursor of another list */
export function idOf(cursor: string): string {
  const { id } = decodeCursor(cursor);
  if (!isUuid(id)) throw refuse('BAD_INPUT');
  return id;
}
