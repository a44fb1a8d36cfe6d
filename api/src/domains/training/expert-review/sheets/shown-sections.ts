import { tables } from '../../../../database/tables.ts';
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
  const page = await tables(ctx)
    .selectFrom('review_assignment as a')
    .innerJoin('review_batch as b', 'b.id', 'a.batch_id')
    .innerJoin('review_batch_project as p', 'p.id', 'a.batch_project_id')
    .select([
      'a.batch_id as batchId',
      'p.application_id as applicationId',
      'p.content_version as contentVersion',
      'b.show_institution as showInstitution',
    ])
    .where('a.id', '=', assignmentId)
    .executeTakeFirst();
  if (!page) throw refuse('NOT_FOUND');
  return sectionsOf(ctx, page);
}

/**
 * The parts of a project that its batch shows to experts; none by which the institution could be told where it is not to be known, nor any file:
 * each names it.
 */
export async function sectionsOf(ctx: Ctx, page: ShownProject): Promise<MaterialSectionType[]> {
  const chosen = await tables(ctx)
    .selectFrom('review_material')
    .select(['section', 'watermark', 'downloadable'])
    .$narrowType<{ section: Section }>()
    .where('batch_id', '=', page.batchId)
    .where('visible', '=', true)
    .execute();
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
