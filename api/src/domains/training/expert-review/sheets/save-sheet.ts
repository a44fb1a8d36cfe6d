import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { badInput, DomainError } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { ASSIGNMENT } from '../record-types.ts';
import { totalOf } from '../score/score.ts';
import { lockOwnAssignment, requireScoring } from './own-assignment.ts';
import { draftFaults, type SheetContent } from './sheet-input.ts';

const WRITABLE = ['ASSIGNED', 'COMMITTED', 'OPENED', 'DRAFT'];

/**
 * T18-3: keeps what has been filled in. Two pages of one sheet: the later one, coming from an older state, is refused (E-1706).
 *
 * @param savedAt when the sheet was saved last, as the page knows it; null for a first draft
 * @returns when it was saved now
 * @throws NOT_FOUND, E-1703, E-1704, E-1706, E-1707 once it is handed in, BAD_INPUT
 */
export async function saveSheet(
  ctx: Ctx,
  id: string,
  content: SheetContent,
  savedAt: Date | null,
): Promise<{ savedAt: Date; total: string | null }> {
  return transaction(ctx, async (tx) => {
    const own = await lockOwnAssignment(tx, id, 'saveScoreSheet');
    requireScoring(own);
    if (!WRITABLE.includes(own.state)) throw new DomainError('E-1707', '打分表已提交，修改前请先撤回');
    const faults = draftFaults(own, content);
    if (faults.length > 0) throw badInput(faults);
    await requireNewest(tx, id, savedAt);
    const complete = own.criteria.every(({ code }) => content.scores[code] !== undefined);
    const total = complete ? totalOf(own.criteria, content.scores, own.scale.max) : null;
    const now = tx.app.clock.now();
    await firstRow(
      tx,
      sql`insert into review_sheet (assignment_id, scores, comments, overall_comment, recommended, veto_flags, total, updated_at)
          values (${id}, ${JSON.stringify(content.scores)}::jsonb, ${JSON.stringify(content.comments)}::jsonb, ${content.overallComment},
            ${content.recommended}, ${own.vetoEnabled ? [...content.vetoFlags] : []}::text[], ${total}, ${now})
          on conflict (assignment_id) do update set scores = excluded.scores, comments = excluded.comments,
            overall_comment = excluded.overall_comment, recommended = excluded.recommended, veto_flags = excluded.veto_flags,
            total = excluded.total, updated_at = excluded.updated_at returning assignment_id`,
    );
    await moveToDraft(tx, id, own.state);
    return { savedAt: now, total };
  });
}

async function requireNewest(tx: Ctx, id: string, savedAt: Date | null): Promise<void> {
  const stored = await tables(tx)
    .selectFrom('review_sheet')
    .select('updated_at as at')
    .where('assignment_id', '=', id)
    .executeTakeFirst();
  if (stored && new Date(stored.at).getTime() !== savedAt?.getTime())
    throw new DomainError('E-1706', '内容已在其他页面更新，请刷新后继续');
}

/** Through the states between: who scores has opened what he scores. */
async function moveToDraft(tx: Ctx, id: string, state: string): Promise<void> {
  const steps = { COMMITTED: ['open', 'draft'], OPENED: ['draft'] }[state] ?? [];
  for (const action of steps) await advance(tx, { type: ASSIGNMENT, action, rows: [{ id }], mode: 'CASCADE' });
}
