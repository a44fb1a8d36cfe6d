import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, scopeOf, transaction } from '../../../../platform/kernel/index.ts';
import { SATISFACTION_REPORT } from '../record-types.ts';
import { satisfactionReport } from './report.record.ts';

/** What a trainee wrote, for the office that takes out who could be told by it. */
export interface Comment {
  id: string;
  original: string;
  redacted: string;
  /** The program has proposed to take something out. */
  suggested: boolean;
  checked: boolean;
}

/** Comments of the tasks in the caller's scope (02 §1.4: raw text of one's own district's tasks, without identity). @throws NOT_FOUND */
export async function listComments(ctx: Ctx, reportId: string): Promise<Comment[]> {
  const report = await satisfactionReport.get(ctx, reportId);
  return tables(ctx)
    .selectFrom('satisfaction_comment as c')
    .innerJoin('satisfaction_task as t', 't.id', 'c.task_id')
    .select(['c.id', 'c.original', 'c.redacted', 'c.suggested'])
    .select(sql<boolean>`c.checked_by_name is not null`.as('checked'))
    .where('c.run_id', '=', report.runId)
    .where(sql<boolean>`${scopeWhere(scopeOf(ctx.actor), 't')}`)
    .orderBy('c.id')
    .execute();
}

/** A comment as it is to be handed over; empty = not at all. */
export interface Redaction {
  id: string;
  redacted: string;
}

/**
 * 脱敏核对 (BR25-3): the district keeps how comments of its own tasks are handed over; the original stays.
 *
 * @throws NOT_FOUND, E-0503 once the report was delivered, BAD_INPUT
 */
export async function redactComments(ctx: Ctx, reportId: string, redactions: readonly Redaction[]): Promise<void> {
  if (redactions.length === 0 || redactions.length > 500)
    throw badInput([{ path: 'comments', message: '请选择要核对的意见，一次不超过500条' }]);
  const long = redactions.findIndex(({ redacted }) => redacted.length > 2000);
  if (long >= 0) throw badInput([{ path: `comments.${long}.redacted`, message: '意见不能超过2000个字' }]);
  await transaction(ctx, async (tx) => {
    const report = await satisfactionReport.get(tx, reportId);
    const locked = await tables(tx)
      .selectFrom('satisfaction_report')
      .select('state')
      .where('id', '=', report.id)
      .forUpdate()
      .executeTakeFirst();
    if (locked?.state !== 'COUNTED') throw refuse('E-0503');
    const known = new Set((await listComments(tx, reportId)).map(({ id }) => id));
    if (redactions.some(({ id }) => !known.has(id.toLowerCase()))) throw refuse('NOT_FOUND');
    await run(
      tx,
      sql`update satisfaction_comment c set redacted = trim(v.redacted), checked_by_name = ${requireUser(tx).name}
            from jsonb_to_recordset(${JSON.stringify(redactions)}::jsonb) as v(id uuid, redacted text) where c.id = v.id`,
    );
    await recordAudit(tx, {
      event: 'training.satisfaction.redact',
      objectType: SATISFACTION_REPORT,
      objectId: report.id,
      detail: { comments: redactions.length },
    });
  });
}
