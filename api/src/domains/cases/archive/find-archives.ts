import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { readCase } from '../case-page.ts';
import { loadMatters } from '../matters/index.ts';
import { ARCHIVE, ARCHIVE_COLUMNS, ARCHIVE_STATES, type ArchiveRow } from './archive.ts';
import { type ArchiveFilterInput, ElectronicArchiveType } from './archive.type.ts';
import { FINISH_MODE_TITLES } from './words.ts';

const PAGE = 500;
const LONGEST = 64;
const columns = sql.raw(ARCHIVE_COLUMNS);

/** 电子档案 of the caller's scope, newest first (by case, person, matter, date, operator). */
export async function listArchives(
  ctx: Ctx,
  filter: ArchiveFilterInput,
  args: PageArgs,
): Promise<Page<ElectronicArchiveType>> {
  const size = pageSize(args);
  const after = args.after ? decodeCursor(args.after).id : undefined;
  const found = await readArchives(ctx, filter, after, size + 1);
  const view = await viewer(ctx);
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), view);
}

/** All of the list, page by page, for exports. */
export async function* archivePages(ctx: Ctx, filter: ArchiveFilterInput): AsyncGenerator<ElectronicArchiveType[]> {
  const view = await viewer(ctx);
  for (let after: string | undefined; ; ) {
    const page = await readArchives(ctx, filter, after, PAGE);
    if (page.length > 0) yield page.map(view);
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

/** The versions of a case's package that the caller may see, newest first. @throws NOT_FOUND */
export async function archivesOfCase(ctx: Ctx, caseId: string): Promise<ElectronicArchiveType[]> {
  const { id } = await readCase(ctx, caseId);
  const found = await rows<ArchiveRow>(
    ctx,
    sql`select ${columns} from electronic_archive a where a.case_id = ${id} order by a.id desc limit 20`,
  );
  return found.map(await viewer(ctx));
}

/** One package of the caller's scope. @throws NOT_FOUND */
export async function getArchive(ctx: Ctx, id: string): Promise<ArchiveRow> {
  const row = isUuid(id)
    ? await firstRow<ArchiveRow>(ctx, sql`select ${columns} from electronic_archive a where a.id = ${id}`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row)
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: ARCHIVE, objectId: row.id, ok: false });
  throw refuse('NOT_FOUND');
}

export async function viewArchive(ctx: Ctx, row: ArchiveRow): Promise<ElectronicArchiveType> {
  return (await viewer(ctx))(row);
}

async function viewer(ctx: Ctx): Promise<(row: ArchiveRow) => ElectronicArchiveType> {
  const names = new Map((await loadMatters(ctx)).map(({ code, name }) => [code, name]));
  return (row) =>
    Object.assign(new ElectronicArchiveType(), row, {
      matterNames: row.matterCodes.map((code) => names.get(code) ?? code),
      finishModeTitle: row.finishMode ? (FINISH_MODE_TITLES[row.finishMode] ?? row.finishMode) : null,
      stateTitle: ARCHIVE_STATES[row.state],
      totalBytes: Number(row.totalBytes),
      volumeCount: row.volumes.length,
      ofd: row.ofdFileId !== null,
    });
}

async function readArchives(ctx: Ctx, filter: ArchiveFilterInput, after: string | undefined, limit: number) {
  const from = after ? sql`a.id < ${after}::uuid` : sql`true`;
  return rows<ArchiveRow>(
    ctx,
    sql`select ${columns} from electronic_archive a where ${await archiveWhere(ctx, filter)} and ${from} order by a.id desc limit ${limit}`,
  );
}

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export async function archiveWhere(ctx: Ctx, filter: ArchiveFilterInput): Promise<RawBuilder<unknown>> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'a')];
  if (filter.states?.length) parts.push(sql`a.state = any(${filter.states}::text[])`);
  if (filter.matterCode) parts.push(sql`${filter.matterCode} = any(a.matter_codes)`);
  if (filter.operator?.trim()) parts.push(sql`${filter.operator.trim().slice(0, LONGEST)} = any(a.operators)`);
  if (filter.forcedOnly) parts.push(sql`a.finish_mode in ('FORCED_AUTO', 'FORCED_MANUAL')`);
  if (filter.from) parts.push(sql`a.ended_at >= ${instantOf(checkDay(filter.from, 'from'))}`);
  if (filter.to) parts.push(sql`a.ended_at < ${instantOf(addDays(checkDay(filter.to, 'to'), 1))}`);
  const search = filter.search?.trim();
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

function checkDay(day: string, field: string): string {
  if (!isLocalDate(day) || !isReckonable(day)) throw badInput([{ path: `filter.${field}`, message: '日期不正确' }]);
  return day;
}

async function searchWhere(ctx: Ctx, text: string) {
  if ([...text].length > LONGEST)
    throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`a.person_id = ${person.id}`;
  const number = text.toUpperCase();
  return sql`(a.case_no = ${number} or a.archive_no = ${number})`;
}
