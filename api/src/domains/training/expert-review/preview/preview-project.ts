import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getBatch } from '../batches/find-batches.ts';
import { type ShownProject, sectionsOf } from '../sheets/shown-sections.ts';
import type { ReviewPreviewType } from './preview.type.ts';

type PreviewRow = ShownProject & Omit<ReviewPreviewType, 'sections'>;

/**
 * 预览 of one project before its batch is published (SC17-2): made by what makes the experts' own pages, so that it shows neither more nor less
 * than they will see. One at a time: a batch may hold hundreds, each with its whole material.
 *
 * @throws NOT_FOUND also for a project of another batch, or one that was withdrawn
 */
export async function previewProject(ctx: Ctx, batchId: string, batchProjectId: string): Promise<ReviewPreviewType> {
  const { id } = await getBatch(ctx, batchId);
  if (!isUuid(batchProjectId)) throw refuse('NOT_FOUND');
  const found = await firstRow<PreviewRow>(
    ctx,
    sql`select p.id as "batchProjectId", p.seq, p.display_name as "projectName", p.batch_id as "batchId", p.application_id as "applicationId",
          p.content_version as "contentVersion", b.show_institution as "showInstitution",
          case when b.show_institution then v.institution->>'name' end as "institutionName"
        from review_batch_project p join review_batch b on b.id = p.batch_id
        join project_application_version v on v.application_id = p.application_id and v.content_version = p.content_version
       where p.id = ${batchProjectId} and p.batch_id = ${id} and not p.withdrawn`,
  );
  if (!found) throw refuse('NOT_FOUND');
  const { batchId: _batch, applicationId, contentVersion, showInstitution, ...project } = found;
  const sections = await sectionsOf(ctx, { batchId: id, applicationId, contentVersion, showInstitution });
  return { ...project, sections };
}
