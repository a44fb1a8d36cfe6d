import { firstRow, rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { recordAuditApart } from "../../../platform/audit/index.js";
import { addDays, instantOf, isLocalDate, isReckonable } from "../../../platform/calendar/index.js";
import { badInput, refuse } from "../../../platform/errors/index.js";
import { inScope, scopeOf } from "../../../platform/kernel/index.js";
import { findPersonByIdNumber } from "../../people/index.js";
import { readCase } from "../case-page.js";
import { loadMatters } from "../matters/index.js";
import { ARCHIVE, ARCHIVE_COLUMNS, ARCHIVE_STATES } from "./archive.js";
import { ElectronicArchiveType } from "./archive.type.js";
import { FINISH_MODE_TITLES } from "./words.js";
const PAGE = 500;
const LONGEST = 64;
const columns = sql.raw(ARCHIVE_COLUMNS);
/** 电子档案 of the caller's scope, newest first (by case, person, matter, date, operator). */ export async function listArchives(ctx, filter, args) {
    const size = pageSize(args);
    const after = args.after ? decodeCursor(args.after).id : undefined;
    const found = await readArchives(ctx, filter, after, size + 1);
    const view = await viewer(ctx);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), view);
}
/** All of the list, page by page, for exports. */ export async function* archivePages(ctx, filter) {
    const view = await viewer(ctx);
    for(let after;;){
        const page = await readArchives(ctx, filter, after, PAGE);
        if (page.length > 0) yield page.map(view);
        after = page.at(-1)?.id;
        if (page.length < PAGE) return;
    }
}
/** The versions of a case's package that the caller may see, newest first. @throws NOT_FOUND */ export async function archivesOfCase(ctx, caseId) {
    const { id } = await readCase(ctx, caseId);
    const found = await rows(ctx, sql`select ${columns} from electronic_archive a where a.case_id = ${id} order by a.id desc limit 20`);
    return found.map(await viewer(ctx));
}
/** One package of the caller's scope. @throws NOT_FOUND */ export async function getArchive(ctx, id) {
    const row = isUuid(id) ? await firstRow(ctx, sql`select ${columns} from electronic_archive a where a.id = ${id}`) : undefined;
    if (row && inScope(scopeOf(ctx.actor), row)) return row;
    if (row) await recordAuditApart(ctx, {
        event: 'access.out-of-scope',
        objectType: ARCHIVE,
        objectId: row.id,
        ok: false
    });
    throw refuse('NOT_FOUND');
}
export async function viewArchive(ctx, row) {
    return (await viewer(ctx))(row);
}
async function viewer(ctx) {
    const names = new Map((await loadMatters(ctx)).map(({ code, name })=>[
            code,
            name
        ]));
    return (row)=>Object.assign(new ElectronicArchiveType(), row, {
            matterNames: row.matterCodes.map((code)=>names.get(code) ?? code),
            finishModeTitle: row.finishMode ? FINISH_MODE_TITLES[row.finishMode] ?? row.finishMode : null,
            stateTitle: ARCHIVE_STATES[row.state],
            totalBytes: Number(row.totalBytes),
            volumeCount: row.volumes.length
        });
}
async function readArchives(ctx, filter, after, limit) {
    const from = after ? sql`a.id < ${after}::uuid` : sql`true`;
    return rows(ctx, sql`select ${columns} from electronic_archive a where ${await archiveWhere(ctx, filter)} and ${from} order by a.id desc limit ${limit}`);
}
/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */ export async function archiveWhere(ctx, filter) {
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 'a')
    ];
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
function checkDay(day, field) {
    if (!isLocalDate(day) || !isReckonable(day)) throw badInput([
        {
            path: `filter.${field}`,
            message: '日期不正确'
        }
    ]);
    return day;
}
async function searchWhere(ctx, text) {
    if ([
        ...text
    ].length > LONGEST) throw badInput([
        {
            path: 'filter.search',
            message: `查找内容不能超过${LONGEST}个字`
        }
    ]);
    const person = await findPersonByIdNumber(ctx, text);
    if (person) return sql`a.person_id = ${person.id}`;
    const number = text.toUpperCase();
    return sql`(a.case_no = ${number} or a.archive_no = ${number})`;
}

//# sourceMappingURL=find-archives.js.map