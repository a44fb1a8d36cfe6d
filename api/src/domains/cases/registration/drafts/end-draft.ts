import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { detachFiles } from '../../../../platform/files/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/job-definition.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { DRAFT, getOwnDraft } from './own-draft.ts';
import { windowDraftDays } from './parameters.ts';

/** Deletes the caller's own draft; its files go with it. NOT_FOUND for another's. */
export async function deleteDraft(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const draft = await getOwnDraft(tx, id, true);
    await remove(tx, [draft.id]);
    await recordAudit(tx, { event: 'case.draft-delete', objectType: DRAFT, objectId: draft.id });
  });
}

/** A draft becomes a case: it ends in the transaction of its submission, and its files are free for the case to take. */
export async function consumeDraft(tx: Ctx, id: string): Promise<void> {
  const draft = await getOwnDraft(tx, id, true);
  await remove(tx, [draft.id]);
}

const BATCH = 200;

/** Drafts that nobody has touched for `draft.windowDays` (01 §9.4 "drafts expire"), with their files. */
export const expireDraftsJob: JobDefinition = {
  name: 'cases.expire-drafts',
  title: '清理过期的窗口草稿',
  cron: '40 2 * * *',
  concurrency: 1,
  run: expireDrafts,
};

async function expireDrafts(ctx: Ctx): Promise<void> {
  const days = await readParameter(ctx, windowDraftDays);
  const before = new Date(ctx.app.clock.now().getTime() - days * DAY_MS);
  for (;;) {
    const ended = await transaction(ctx, async (tx) => {
      const old = await tables(tx)
        .selectFrom('registration_draft')
        .select('id')
        .where('updated_at', '<', before)
        .orderBy('updated_at')
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      await remove(
        tx,
        old.map(({ id }) => id),
      );
      await recordAudit(
        tx,
        old.map(({ id }) => ({ event: 'case.draft-expire', objectType: DRAFT, objectId: id })),
      );
      return old.length;
    });
    if (ended < BATCH) return;
  }
}

async function remove(tx: Ctx, ids: readonly string[]): Promise<void> {
  await detachFiles(tx, DRAFT, ids);
  await run(tx, sql`delete from registration_draft where id = any(${[...ids]}::uuid[])`);
}
