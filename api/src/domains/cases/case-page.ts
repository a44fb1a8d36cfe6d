import { firstRow, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { scopeWhere } from '../../platform/access/index.ts';
import { recordAudit, recordAuditApart } from '../../platform/audit/index.ts';
import { refuse, requireReason } from '../../platform/errors/index.ts';
import { type Ctx, requireUser, scopeOf } from '../../platform/kernel/index.ts';
import type { CaseType, SubCaseType } from './case.type.ts';
import { type CaseRow, caseColumns, caseTables } from './queues/case-row.ts';
import { viewCase } from './queues/case-view.ts';
import { subCasesOf } from './queues/list-cases.ts';
import { readSubCasesById } from './queues/read-by-id.ts';
import { type FilledForm, readFilledForms, readForms } from './registration/sealed-form.ts';

/** One case in the caller's scope; absent and out-of-scope answer the same, and only the audit log knows (00-common). */
export async function readCase(ctx: Ctx, id: string): Promise<CaseRow> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const within = scopeWhere(scopeOf(ctx.actor), 'c');
  const row = await firstRow<CaseRow>(
    ctx,
    sql`select ${caseColumns} from ${caseTables} where c.id = ${id} and ${within}`,
  );
  if (row) return row;
  // Not read before: what a case costs to read would tell whose it is.
  if (await firstRow(ctx, sql`select 1 as there from one_thing_case where id = ${id}`))
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'case', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

export async function openCase(ctx: Ctx, id: string): Promise<CaseType> {
  const row = await readCase(ctx, id);
  return viewCase(ctx.app, row, (await subCasesOf(ctx, [row.id])).get(row.id) ?? []);
}

/** One sub-case in the caller's scope, under the same rule. */
export async function openSubCase(ctx: Ctx, id: string): Promise<SubCaseType> {
  const found = (await readSubCasesById(ctx, [id])).get(id.toLowerCase());
  if (found) return found;
  const hidden = isUuid(id) && (await firstRow(ctx, sql`select 1 as there from sub_case where id = ${id}`));
  if (hidden)
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'subCase', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

/** 查看完整信息: one person in clear, for a reason of 5–500 characters, with an audit row (00-common "sensitive data"). */
export async function revealForm(ctx: Ctx, id: string, reason: string): Promise<FilledForm> {
  const text = requireReason(reason, { path: 'reason', asked: '请填写查看原因' });
  requireUser(ctx);
  const row = await readCase(ctx, id);
  const filled = (await readFilledForms(ctx, [row.id])).get(row.id);
  if (!filled) throw refuse('NOT_FOUND');
  await recordAudit(ctx, { event: 'case.reveal', objectType: 'case', objectId: id, detail: { reason: text } });
  return filled;
}

/** 申请回执: the applicant's name in clear, for the sheet that they take home; the audit log knows who drew it up. */
export async function openReceipt(ctx: Ctx, id: string): Promise<{ personName: string; case: CaseType }> {
  requireUser(ctx);
  const one = await openCase(ctx, id);
  const form = (await readForms(ctx, [one.id])).get(one.id);
  if (!form) throw refuse('NOT_FOUND');
  await recordAuditApart(ctx, { event: 'case.receipt', objectType: 'case', objectId: one.id });
  return { personName: form.name, case: one };
}
