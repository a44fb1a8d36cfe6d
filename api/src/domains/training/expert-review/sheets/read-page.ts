import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { materialOf } from '../../applications/index.ts';
import { NAMING_SECTIONS, SECTIONS, type Section } from '../batches/materials.ts';
import { tasksOf, toTask } from './find-own.ts';
import { lockOwnAssignment, requireMaterial } from './own-assignment.ts';
import type { MaterialSectionType, OwnReviewPageType, OwnScoreSheetType } from './own-review.type.ts';
import { type SheetContent, VETO_FLAGS } from './sheet-input.ts';

interface PageRow {
  applicationId: string;
  contentVersion: number;
  showInstitution: boolean;
  scoreTo: string;
  expertName: string;
  phone: string;
}

/** T18-2: material and sheet of one of the caller's own projects. @throws NOT_FOUND, E-1704, E-1705 */
export async function readReviewPage(ctx: Ctx, id: string): Promise<OwnReviewPageType> {
  return transaction(ctx, async (tx) => {
    const own = await lockOwnAssignment(tx, id, 'ownReviewPage');
    requireMaterial(own);
    const [task] = await tasksOf(tx, requireUser(tx).userId, own.id);
    const page = await firstRow<PageRow>(
      tx,
      sql`select p.application_id as "applicationId", p.content_version as "contentVersion", b.show_institution as "showInstitution",
            b.score_to + b.grace_minutes * interval '1 minute' as "scoreTo", e.name as "expertName", e.phone
          from review_assignment a join review_batch b on b.id = a.batch_id join review_batch_project p on p.id = a.batch_project_id
          join review_expert e on e.id = a.expert_id where a.id = ${own.id}`,
    );
    if (!task || !page) throw refuse('NOT_FOUND');
    return {
      task: toTask(task, { names: true, scores: own.scoringOpen }),
      batchId: own.batchId,
      scoringOpen: own.scoringOpen,
      scoreTo: page.scoreTo,
      now: tx.app.clock.now(),
      watermark: `${page.expertName} ${page.phone.slice(-4)}`,
      sections: await sectionsOf(tx, own.batchId, page),
      criteria: [...own.criteria],
      vetoChoices: own.vetoEnabled ? [...VETO_FLAGS] : [],
      sheet: await sheetOf(tx, own.id),
    };
  });
}

/** The parts that are public in this batch; none by which the institution could be told where it is not to be known, nor any file: each names it. */
async function sectionsOf(tx: Ctx, batchId: string, page: PageRow): Promise<MaterialSectionType[]> {
  const chosen = await rows<{ section: Section; watermark: boolean; downloadable: boolean }>(
    tx,
    sql`select section, watermark, downloadable from review_material where batch_id = ${batchId} and visible`,
  );
  const shown = chosen.filter(({ section }) => page.showInstitution || !NAMING_SECTIONS.includes(section));
  const material = await materialOf(tx, page.applicationId, page.contentVersion);
  return (Object.keys(SECTIONS) as Section[]).flatMap((section) => {
    const choice = shown.find((one) => one.section === section);
    const lines = (material[section] ?? [])
      .map(({ files, ...line }) => ({ ...line, files: page.showInstitution ? [...files] : [] }))
      .filter(({ value, files }) => value !== '' || files.length > 0);
    return choice && lines.length > 0 ? [{ ...choice, title: SECTIONS[section], lines }] : [];
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
