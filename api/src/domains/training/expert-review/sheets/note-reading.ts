import { run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';

/** For how long a page of a document has been before its reader. */
export interface PageTime {
  page: number;
  seconds: number;
}

interface OpenedView {
  openedAt: SqlInstant;
  materialTo: SqlInstant;
  mine: boolean;
  /** Pages of the document; nothing else is turned page by page. */
  documentPages: number | null;
}

/**
 * Notes for how long something that was opened, and each page of it, has been before its reader so far (02 §10.3). It only grows, and never beyond the
 * time that has passed since it was opened while the material was public: nobody has read for longer than that, in all and over the sum of its pages.
 * Pages that say more than what is left of it share what is left. A page that the document is not known to have is left out, as the reader's
 * program may count otherwise than this one; it costs the others nothing.
 *
 * @throws BAD_INPUT, NOT_FOUND for what somebody else has opened
 */
export async function noteReading(
  ctx: Ctx,
  viewId: string,
  seconds: number,
  pages: readonly PageTime[],
): Promise<void> {
  if (!isTime(seconds)) throw badInput([{ path: 'seconds', message: '阅读时长应为不小于0的整数秒' }]);
  const view = await getOwnView(ctx, viewId);
  checkPages(pages);
  const now = ctx.app.clock.now();
  const until = Math.min(now.getTime(), toDate(view.materialTo).getTime());
  const most = Math.max(0, Math.ceil((until - toDate(view.openedAt).getTime()) / 1000));
  const known = pages.filter(({ page }) => page <= (view.documentPages ?? 0));
  await transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`update review_material_view set seconds = greatest(seconds, ${Math.min(seconds, most)}::int), noted_at = ${now} where id = ${viewId}`,
    );
    if (known.length === 0) return;
    // The row of the view is held by now: no other note of it comes between.
    const before = await tables(tx)
      .selectFrom('review_page_view')
      .select(['page', 'seconds'])
      .where('view_id', '=', viewId)
      .execute();
    const noted = grownWithin(most, before, known);
    if (noted.length > 0)
      await run(
        tx,
        sql`insert into review_page_view (view_id, page, seconds)
            select ${viewId}, page, seconds from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as seen (page int, seconds int)
            on conflict (view_id, page) do update set seconds = greatest(review_page_view.seconds, excluded.seconds)`,
      );
  });
}

const isTime = (seconds: number) => Number.isInteger(seconds) && seconds >= 0;

/** The pages that have grown, their new times; with what was noted before they come to no more than `most` seconds. */
function grownWithin(most: number, before: readonly PageTime[], pages: readonly PageTime[]): PageTime[] {
  const noted = new Map(before.map(({ page, seconds }) => [page, seconds]));
  const grown = pages.map(({ page, seconds }) => ({ page, more: Math.max(0, seconds - (noted.get(page) ?? 0)) }));
  const total = grown.reduce((sum, { more }) => sum + more, 0);
  const room = Math.max(0, most - before.reduce((sum, { seconds }) => sum + seconds, 0));
  return grown
    .map(({ page, more }) => ({ page, more: total > room ? Math.floor((more * room) / total) : more }))
    .filter(({ more }) => more > 0)
    .map(({ page, more }) => ({ page, seconds: (noted.get(page) ?? 0) + more }));
}

function checkPages(pages: readonly PageTime[]): void {
  const numbers = new Set(pages.map(({ page }) => page));
  if (numbers.size < pages.length || pages.some(({ page, seconds }) => page < 1 || !isTime(seconds)))
    throw badInput([{ path: 'pages', message: '页码应不小于1且不重复，阅读时长应为不小于0的整数秒' }]);
}

async function getOwnView(ctx: Ctx, viewId: string): Promise<OpenedView> {
  const { userId } = requireUser(ctx);
  const found = isUuid(viewId)
    ? await tables(ctx)
        .selectFrom('review_material_view as v')
        .innerJoin('review_assignment as a', 'a.id', 'v.assignment_id')
        .innerJoin('review_batch as b', 'b.id', 'a.batch_id')
        .leftJoin('stored_file as f', 'f.id', 'v.file_id')
        .select([
          'v.opened_at as openedAt',
          'b.material_to as materialTo',
          'f.pages as documentPages',
          sql<boolean>`a.account_id = ${userId} and not a.reserve and a.state not in ('RECUSED', 'REPLACED')`.as(
            'mine',
          ),
        ])
        .where('v.id', '=', viewId)
        .executeTakeFirst()
    : undefined;
  if (found && !found.mine)
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'reviewMaterialView',
      objectId: viewId,
      ok: false,
      detail: { operation: 'noteReviewReading' },
    });
  if (!found?.mine) throw refuse('NOT_FOUND');
  return found;
}
