import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { tasksOf, toTask } from './find-own.ts';
import { lockOwnAssignment, requireMaterial } from './own-assignment.ts';
import type { OwnReviewPageType, OwnScoreSheetType } from './own-review.type.ts';
import type { SheetContent } from './sheet-input.ts';
import { shownSections } from './shown-sections.ts';

/** T18-2: material and sheet of one of the caller's own projects. @throws NOT_FOUND, E-1704 */
export async function readReviewPage(ctx: Ctx, id: string): Promise<OwnReviewPageType> {
  return transaction(ctx, async (tx) => {
    const own = await lockOwnAssignment(tx, id, 'ownReviewPage');
    requireMaterial(own);
    const [task] = await tasksOf(tx, requireUser(tx).userId, own.id);
    const page = await tables(tx)
      .selectFrom('review_assignment as a')
      .innerJoin('review_batch as b', 'b.id', 'a.batch_id')
      .innerJoin('review_expert as e', 'e.id', 'a.expert_id')
      .select([
        'b.title as batchTitle',
        sql<string>`b.score_to + b.grace_minutes * interval '1 minute'`.as('scoreTo'),
        'e.name as ownName',
        'e.phone_masked as phoneMasked',
      ])
      .where('a.id', '=', own.id)
      .executeTakeFirst();
    if (!task || !page) throw refuse('NOT_FOUND');
    return {
      task: toTask(task, { names: true, scores: own.scoringOpen }),
      batchId: own.batchId,
      batchTitle: page.batchTitle,
      ownName: page.ownName,
      scoringOpen: own.scoringOpen,
      scoreTo: page.scoreTo,
      now: tx.app.clock.now(),
      watermark: `${page.ownName} ${page.phoneMasked.slice(-4)}`,
      sections: await shownSections(tx, own.id),
      criteria: [...own.criteria],
      scoreMax: own.scale.max,
      scoreStep: own.scale.step,
      vetoChoices: own.vetoEnabled ? [...own.vetoGrounds] : [],
      sheet: await sheetOf(tx, own.id),
    };
  });
}

async function sheetOf(tx: Ctx, id: string): Promise<OwnScoreSheetType | null> {
  const sheet = await firstRow<SheetContent & { total: string | null; savedAt: string; submittedAt: string | null }>(
    tx,
    sql`select scores, comments, overall_comment as "overallComment", recommended, veto_flags as "vetoFlags", total::text as total,
          updated_at as "savedAt", submitted_at as "submittedAt" from review_sheet where assignment_id = ${id}`,
  );
  if (!sheet) return null;
  const { scores, comments, vetoFlags, ...rest } = sheet;
  const codes = [...new Set([...Object.keys(scores), ...Object.keys(comments)])];
  return {
    ...rest,
    vetoFlags: [...vetoFlags],
    scores: codes.map((code) => ({ code, score: scores[code] ?? null, comment: comments[code] ?? null })),
  };
}
