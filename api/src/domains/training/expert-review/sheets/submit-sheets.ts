import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { badInput, DomainError, type FieldError } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ASSIGNMENT } from '../record-types.ts';
import { totalOf } from '../score/score.ts';
import { keepSubmitted } from './keep-versions.ts';
import { lockOwnAssignment, requireScoring } from './own-assignment.ts';
import { type SheetContent, submitFaults } from './sheet-input.ts';

/** What became of one sheet of several. */
export interface Submitted {
  id: string;
  ok: boolean;
  /** Exact, three decimals at most; null where it was left. */
  total: string | null;
  code: string | null;
  message: string | null;
  fields: readonly FieldError[];
}

/** T18-4: one sheet. @throws as {@link submitSheets} says for a row, BAD_INPUT with its fields */
export async function submitSheet(ctx: Ctx, id: string): Promise<string> {
  return transaction(ctx, async (tx) => {
    const own = await lockOwnAssignment(tx, id, 'submitScoreSheets');
    requireScoring(own);
    if (own.state !== 'DRAFT')
      throw new DomainError('E-1707', own.state === 'SUBMITTED' ? '打分表已提交' : '请先填写打分表');
    const content = await readSheet(tx, id);
    const faults = submitFaults(own, content);
    if (faults.length > 0) throw badInput(faults);
    const total = totalOf(own.criteria, content.scores, own.scale.max);
    await run(
      tx,
      sql`update review_sheet set total = ${total}, submitted_at = ${tx.app.clock.now()} where assignment_id = ${id}`,
    );
    await keepSubmitted(tx, [id]);
    await advance(tx, { type: ASSIGNMENT, action: 'submit', rows: [{ id }], mode: 'CASCADE' });
    return total;
  });
}

/** T18-7: each on its own; those that are not complete are named and left. */
export async function submitSheets(ctx: Ctx, ids: readonly string[]): Promise<Submitted[]> {
  if (ids.length === 0 || ids.length > 200) throw badInput([{ path: 'ids', message: '一次提交1至200份打分表' }]);
  const done: Submitted[] = [];
  for (const id of [...new Set(ids)]) {
    try {
      done.push({ id, ok: true, total: await submitSheet(ctx, id), code: null, message: null, fields: [] });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      done.push({ id, ok: false, total: null, code: error.code, message: error.message, fields: error.fields ?? [] });
    }
  }
  return done;
}

/** The sheet as it stands. @throws E-1707 where there is none */
export async function readSheet(ctx: Ctx, id: string): Promise<SheetContent> {
  const sheet = await tables(ctx)
    .selectFrom('review_sheet')
    .select(['scores', 'comments', 'overall_comment as overallComment', 'recommended', 'veto_flags as vetoFlags'])
    .$narrowType<{ scores: SheetContent['scores']; comments: SheetContent['comments'] }>()
    .where('assignment_id', '=', id)
    .executeTakeFirst();
  if (!sheet) throw new DomainError('E-1707', '请先填写打分表');
  return sheet;
}
