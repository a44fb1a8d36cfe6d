import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { addDays, instantOf, isLocalDate, isReckonable } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { newestFirst } from '../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { readCase } from '../case-page.ts';
import { loadMatters } from '../matters/index.ts';
import { ARCHIVE, ARCHIVE_COLUMNS, ARCHIVE_STATES, type ArchiveRow } from './archive.ts';
import { type ArchiveFilterInput, ElectronicArchiveType } from './archive.type.ts';
import { FINISH_MODE_TITLES } from './words.ts';

const LONGEST = 64;

const archives = newestFirst<ArchiveRow, ArchiveFilterInput, ElectronicArchiveType>({
  type: ARCHIVE,
  alias: 'a',
  columns: sql.raw(ARCHIVE_COLUMNS),
  tables: sql`electronic_archive a`,
  where: archiveWhere,
  viewer,
});

/** 电子档案 of the caller's scope, newest first (by case, person, matter, date, operator). */
export const listArchives = archives.page;
/** All of the list, page by page, for exports. */
export const archivePages = archives.pages;
/** One package of the caller's scope. @throws NOT_FOUND */
export const getArchive = archives.get;

/** The versions of a case's package that the caller may see, newest first. @throws NOT_FOUND */
export async function archivesOfCase(ctx: Ctx, caseId: string): Promise<ElectronicArchiveType[]> {
  const { id } = await readCase(ctx, caseId);
  return archives.some(ctx, sql`a.case_id = ${id}`, 20);
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
