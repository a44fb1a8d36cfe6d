import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { emptyContent, readContent } from '../content/content.ts';
import { getApplicationRow } from '../find-applications.ts';
import { APPLICATION } from '../record-type.ts';
import { getApplicant, requireApplicant } from './applicant.ts';
import { attachContentFiles } from './attach-files.ts';

/**
 * A draft of the caller's institution; with `copyOf`, filled with what an earlier application of its own said (复制上次申报, BR16-3).
 *
 * @throws NOT_FOUND for another's application, E-1601 … E-1603 where the institution may not apply
 */
export async function createApplication(
  ctx: Ctx,
  { requestId, copyOf }: { requestId: string; copyOf: string | null },
): Promise<string> {
  const former = copyOf ? await getApplicationRow(ctx, copyOf, 'createProjectApplication') : undefined;
  const applicant = await getApplicant(ctx);
  requireApplicant(applicant);
  const content = former ? readContent(former.content) : { ...emptyContent(), introInstitution: applicant.intro };
  const { id } = await once(ctx, 'createProjectApplication', requestId, { copyOf }, async (tx) => {
    const now = tx.app.clock.now();
    const made = uuidv7(now.getTime());
    const { orgId, orgPath, districtCode } = applicant;
    const no = await takeBusinessNo(tx, 'APPLICATION', districtCode);
    await run(
      tx,
      sql`insert into project_application (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, application_no,
              institution_id, kind, project_name, category, content, copied_from, submitted_by_id)
            values (${made}, ${now}, ${now}, 'DRAFT', ${now}, ${orgId}, ${orgPath}, ${districtCode}, ${no}, ${applicant.id},
              ${applicant.institutionState === 'REGISTERED' ? '1' : '2'}, ${content.project.name.slice(0, 80)},
              ${content.project.category || null}, ${JSON.stringify(content)}::jsonb, ${former?.id ?? null},
              ${requireUser(tx).userId})`,
    );
    await startRecords(tx, APPLICATION, [made]);
    if (former) await attachContentFiles(tx, made, content, former.id);
    return { id: made };
  });
  return id;
}
