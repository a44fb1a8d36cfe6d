import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import type { CaseType, SubCaseType } from '../case.type.ts';
import { type CaseRow, caseColumns, caseTables, type SubCaseRow, subCaseColumns } from './case-row.ts';
import { viewCase, viewSubCase } from './case-view.ts';
import { subCasesOf } from './list-cases.ts';

/** Cases of the caller's scope by id, in two statements. */
export async function readCasesById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, CaseType>> {
  const found = await rows<CaseRow>(
    ctx,
    sql`select ${caseColumns} from ${caseTables} where c.id = any(${ids.filter(isUuid)}::uuid[])`,
  );
  const visible = found.filter((row) => inScope(scopeOf(ctx.actor), row));
  const subCases = await subCasesOf(
    ctx,
    visible.map((r) => r.id),
  );
  return new Map(visible.map((row) => [row.id, viewCase(ctx.app, row, subCases.get(row.id) ?? [])]));
}

export async function readSubCasesById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SubCaseType>> {
  const found = await rows<SubCaseRow>(
    ctx,
    sql`select ${subCaseColumns} from sub_case s where s.id = any(${ids.filter(isUuid)}::uuid[])`,
  );
  const visible = found.filter((row) => inScope(scopeOf(ctx.actor), row));
  return new Map(visible.map((row) => [row.id, viewSubCase(row, ctx.app.clock.now())]));
}
