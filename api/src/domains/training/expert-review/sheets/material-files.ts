import { firstRow, sql } from '../../../../database/sql.ts';
import { type FileReach, registerFileTask } from '../../../../platform/files/index.ts';
import { type Ctx, hasPermission, requireUser } from '../../../../platform/kernel/index.ts';
import { APPLICATION, FILE_PARTS } from '../../applications/index.ts';
import { QUALIFICATION_RECORD, TEACHER_RECORD, VENUE_RECORD } from '../../institutions/index.ts';
import { materialOpenAt } from './own-assignment.ts';

type Condition = ReturnType<typeof sql>;

/** In which section what hangs on a part of the institution is read, and where its version keeps it. */
const PARTS = [
  { type: QUALIFICATION_RECORD, section: 'QUALIFICATIONS', key: 'qualifications' },
  { type: TEACHER_RECORD, section: 'TEACHERS', key: 'teachers' },
  { type: VENUE_RECORD, section: 'VENUES', key: 'venues' },
] as const;

/**
 * Files of the material, for the experts who judge it (S18.1, SC18-2): those that the judged version names or has kept of the institution (02
 * §9.3), as far as their section is public in the batch; none where the institution is not to be known. Called while modules load.
 */
export function registerMaterialFiles(): void {
  registerFileTask(APPLICATION, (ctx, fileId, ids) =>
    reachOf(ctx, sql`p.application_id = any(${[...ids]}::uuid[]) and (${sql.join(namedAs(fileId), sql` or `)})`),
  );
  for (const { type, section, key } of PARTS)
    registerFileTask(type, (ctx, fileId) =>
      reachOf(
        ctx,
        sql`m.section = ${section} and v.institution @> ${JSON.stringify({ [key]: [{ files: [{ id: fileId }] }] })}::jsonb`,
      ),
    );
}

/** That the judged version names the file, kind by kind, and the section in which that kind is read. */
const namedAs = (fileId: string): Condition[] =>
  Object.entries(FILE_PARTS).map(
    ([kind, section]) =>
      sql`m.section = ${section} and v.content -> 'files' -> ${kind}::text @> ${JSON.stringify([fileId])}::jsonb`,
  );

/** As far as one of the caller's tasks goes, in the material window and once he has signed (T18-1, T18-2). */
async function reachOf(ctx: Ctx, place: Condition): Promise<FileReach | undefined> {
  if (!hasPermission(ctx.actor, 'training.review:score')) return undefined;
  const found = await firstRow<{ downloadable: boolean }>(
    ctx,
    sql`select m.downloadable from review_assignment a join review_batch b on b.id = a.batch_id
          join review_batch_project p on p.id = a.batch_project_id
          join project_application_version v on v.application_id = p.application_id and v.content_version = p.content_version
          join review_material m on m.batch_id = b.id
         where a.account_id = ${requireUser(ctx).userId} and not a.reserve and a.state not in ('RECUSED', 'REPLACED') and not p.withdrawn
           and exists (select 1 from review_commitment c where c.batch_id = b.id and c.expert_id = a.expert_id)
           and ${materialOpenAt(ctx.app.clock.now())} and b.show_institution and m.visible and ${place}
         order by m.downloadable desc limit 1`,
  );
  return found && (found.downloadable ? 'DOWNLOAD' : 'VIEW');
}
