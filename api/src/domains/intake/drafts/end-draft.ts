import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import { detachFiles } from '../../../platform/files/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { draftDays } from '../parameters.ts';
import { APPLICATION_DRAFT, getOwnDraft } from './own-draft.ts';

/** Deletes the caller's own draft; its files go with it. @throws NOT_FOUND for another's */
export async function discardDraft(ctx: Ctx, id: string): Promise<void> {
  const applicant = await getOwnApplicant(ctx);
  await transaction(ctx, async (tx) => {
    const draft = await getOwnDraft(tx, applicant, id, true);
    await removeDrafts(tx, [draft.id]);
    await recordAudit(tx, { event: 'intake.draft-delete', objectType: APPLICATION_DRAFT, objectId: draft.id });
  });
}

/** Their files are free for whoever uploaded them, or cleaned up. */
export async function removeDrafts(tx: Ctx, ids: readonly string[]): Promise<void> {
  await detachFiles(tx, APPLICATION_DRAFT, ids);
  await run(tx, sql`delete from application_draft where id = any(${[...ids]}::uuid[])`);
}

const BATCH = 200;

/** Drafts that nobody has touched for `draft.keepDays` (01 §9.4), with their files. */
export const expireApplicationDraftsJob: JobDefinition = {
  name: 'intake.expire-drafts',
  title: '清理过期的网上申请草稿',
  cron: '50 2 * * *',
  concurrency: 1,
  run: expireDrafts,
};

async function expireDrafts(ctx: Ctx): Promise<void> {
  const days = await readParameter(ctx, draftDays);
  const before = new Date(ctx.app.clock.now().getTime() - days * DAY_MS);
  for (;;) {
    const ended = await transaction(ctx, async (tx) => {
      const old = await tables(tx)
        .selectFrom('application_draft')
        .select('id')
        .where('updated_at', '<', before)
        .orderBy('updated_at')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      const ids = old.map(({ id }) => id);
      await removeDrafts(tx, ids);
      await recordAudit(
        tx,
        ids.map((id) => ({ event: 'intake.draft-expire', objectType: APPLICATION_DRAFT, objectId: id })),
      );
      return ids.length;
    });
    if (ended < BATCH) return;
  }
}
