import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { materialOf } from '../../applications/index.ts';
import { NAMING_SECTIONS, SECTIONS, type Section } from '../batches/materials.ts';
import type { MaterialSectionType } from './own-review.type.ts';

/** A project as its batch shows it. */
export interface ShownProject {
  batchId: string;
  applicationId: string;
  contentVersion: number;
  showInstitution: boolean;
}

/** What the task of an expert shows him. @throws NOT_FOUND */
export async function shownSections(ctx: Ctx, assignmentId: string): Promise<MaterialSectionType[]> {
  const page = await firstRow<ShownProject>(
    ctx,
    sql`select a.batch_id as "batchId", p.application_id as "applicationId", p.content_version as "contentVersion",
          b.show_institution as "showInstitution"
        from review_assignment a join review_batch b on b.id = a.batch_id join review_batch_project p on p.id = a.batch_project_id
       where a.id = ${assignmentId}`,
  );
  if (!page) throw refuse('NOT_FOUND');
  return sectionsOf(ctx, page);
}

/**
 * The parts of a project that its batch shows to experts; none by which the institution could be told where it is not to be known, nor any file:
 * each names it.
 */
export async function sectionsOf(ctx: Ctx, page: ShownProject): Promise<MaterialSectionType[]> {
  const chosen = await rows<{ section: Section; watermark: boolean; downloadable: boolean }>(
    ctx,
    sql`select section, watermark, downloadable from review_material where batch_id = ${page.batchId} and visible`,
  );
  const shown = chosen.filter(({ section }) => page.showInstitution || !NAMING_SECTIONS.includes(section));
  const material = await materialOf(ctx, page.applicationId, page.contentVersion);
  return (Object.keys(SECTIONS) as Section[]).flatMap((section) => {
    const choice = shown.find((one) => one.section === section);
    const lines = (material[section] ?? [])
      .map(({ files, ...line }) => ({ ...line, files: page.showInstitution ? [...files] : [] }))
      .filter(({ value, files }) => value !== '' || files.length > 0);
    return choice && lines.length > 0 ? [{ ...choice, title: SECTIONS[section], lines }] : [];
  });
}
