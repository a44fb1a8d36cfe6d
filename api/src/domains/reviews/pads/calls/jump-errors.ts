import { z } from 'zod';
import { type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { commonWords, exportDay, maskedList } from '../../../../platform/exports/index.ts';
import { type Ctx, type Placed, scopeOf } from '../../../../platform/kernel/index.ts';
import { newestFirst } from '../../../../platform/lists/index.ts';
import { periodWhere } from '../../lists/evaluation-filter.ts';
import { searchOf } from '../search.ts';
import { HANDLING_SCREENS, type JumpErrorFilterInput, type JumpErrorType } from './call.type.ts';

type Row = Omit<JumpErrorType, 'at'> & { at: SqlInstant } & Placed;

/** `e` is the row, `p` its pad, `o` its centre. */
const tables = sql`jump_error e join org o on o.id = e.org_id left join evaluation_pad p on p.id = e.pad_id`;

function where(ctx: Ctx, filter: JumpErrorFilterInput) {
  const parts = [scopeWhere(scopeOf(ctx.actor), 'e'), ...periodWhere(sql`e.at`, filter)];
  const search = searchOf(filter.search);
  if (search)
    parts.push(sql<boolean>`(${search.toUpperCase()} in (p.pad_no, e.code) or position(${search} in p.name) > 0)`);
  return sql.join(parts, sql` and `);
}

const errors = newestFirst<Row, JumpErrorFilterInput, JumpErrorType>({
  type: 'jumpError',
  alias: 'e',
  columns: sql`e.id, e.org_id as "orgId", e.org_path as "orgPath", e.district_code as "districtCode", e.at, p.pad_no as "padNo",
    p.name as "padName", o.name as "orgName", e.screen, e.url, e.code, e.detail, e.notified_tech as "notifiedTech"`,
  tables,
  where,
  viewer: () => (row) => ({ ...row, at: toDate(row.at) }),
});

/** 跳转异常 of the caller's scope, the newest first (R9.2.2). @throws BAD_INPUT */
export const listJumpErrors = errors.page;

/** The API's `JumpErrorFilter`, field by field. */
const jumpErrorFilterSchema: z.ZodType<JumpErrorFilterInput> = z.strictObject({
  search: z.string().max(64).nullish(),
  from: exportDay,
  to: exportDay,
});

/** The same as an Excel file, for the technicians of the joint test; nobody is named in it. */
export const jumpErrorsExport = maskedList<JumpErrorFilterInput, JumpErrorType>({
  kind: 'jump-errors',
  title: '评价页跳转异常',
  unit: '条',
  schema: jumpErrorFilterSchema,
  permission: 'review.pad:accept',
  from: (ctx, filter) => sql`${tables} where ${where(ctx, filter)}`,
  columns: [
    { title: '时间', width: 20, value: (e) => formatDateTime(e.at) },
    { title: '服务中心', width: 28, value: (e) => e.orgName },
    { title: '平板编号', width: 14, value: (e) => e.padNo },
    { title: '平板名称', width: 20, value: (e) => e.padName },
    { title: '业务办理界面', width: 18, value: (e) => (e.screen ? HANDLING_SCREENS[e.screen] : '') },
    { title: '错误代码', width: 16, value: (e) => e.code },
    { title: '说明', width: 48, value: (e) => e.detail },
    { title: '已通知技术人员', width: 16, value: (e) => (e.notifiedTech ? '是' : '') },
  ],
  pages: errors.pages,
  words: (filter) => commonWords(filter),
  audit: { event: 'review.export-jump-errors', objectType: 'jumpError' },
});
