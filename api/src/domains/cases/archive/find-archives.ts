import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { LONGEST_SEARCH, newestFirst, searchOf, sinceDay, untilDay } from '../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { readCase } from '../case-page.ts';
import { loadMatters } from '../matters/index.ts';
import { ARCHIVE, ARCHIVE_COLUMNS, ARCHIVE_STATES, type ArchiveRow } from './archive.ts';
import { type ArchiveFilterInput, ElectronicArchiveType } from './archive.type.ts';
import { FINISH_MODE_TITLES } from './words.ts';

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
  if (filter.operator?.trim()) parts.push(sql`${filter.operator.trim().slice(0, LONGEST_SEARCH)} = any(a.operators)`);
  if (filter.forcedOnly) parts.push(sql`a.finish_mode in ('FORCED_AUTO', 'FORCED_MANUAL')`);
  if (filter.from) parts.push(sinceDay('a.ended_at', filter.from));
  if (filter.to) parts.push(untilDay('a.ended_at', filter.to));
  const search = searchOf(filter.search);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

async function searchWhere(ctx: Ctx, text: string) {
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`a.person_id = ${person.id}`;
  const number = text.toUpperCase();
  return sql`(a.case_no = ${number} or a.archive_no = ${number})`;
}
