import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import type { Section } from '../batches/materials.ts';
import { ASSIGNMENT } from '../record-types.ts';
import { lockOwnAssignment, requireMaterial } from './own-assignment.ts';
import { shownSections } from './shown-sections.ts';

/**
 * T18-2: remembers who has looked at which part, or at which file of it, when (阅卷记录); the first one opens the task.
 *
 * @returns the id under which the time spent is noted
 * @throws NOT_FOUND for another's task, outside the window and for what the task does not show, E-1704
 */
export async function openMaterial(
  ctx: Ctx,
  assignmentId: string,
  section: Section,
  fileId: string | null,
): Promise<string> {
  return transaction(ctx, async (tx) => {
    const own = await lockOwnAssignment(tx, assignmentId, 'openReviewMaterial');
    requireMaterial(own);
    const shown = (await shownSections(tx, own.id)).find((one) => one.section === section);
    const file = shown?.lines.flatMap(({ files }) => files).find(({ id }) => id === fileId);
    if (!shown || (fileId !== null && !file)) throw refuse('NOT_FOUND');
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    // A part of the form is one page, and so is a picture; the pages of a document are noted as they are turned.
    const pages = file && !file.mime.startsWith('image/') ? null : 1;
    await run(
      tx,
      sql`insert into review_material_view (id, assignment_id, section, file_id, opened_at, pages)
          values (${id}, ${own.id}, ${section}, ${fileId}::uuid, ${now}, ${pages}::int)`,
    );
    if (own.state === 'COMMITTED')
      await advance(tx, { type: ASSIGNMENT, action: 'open', rows: [{ id: own.id }], mode: 'CASCADE' });
    return id;
  });
}
