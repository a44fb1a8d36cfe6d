import { recordAudit } from '../../audit/index.ts';
import { actorName, type Ctx, transaction } from '../../kernel/index.ts';
import { BEGUN_BY } from '../index.ts';
import { getScheduled } from './find-jobs.ts';

/** 立即执行: one more run of a scheduled job, by hand (02 §2.11). Jobs are idempotent; one that waits already is not ordered twice. @throws NOT_FOUND */
export async function startJob(ctx: Ctx, name: string): Promise<void> {
  const { name: job } = await getScheduled(ctx, name);
  await transaction(ctx, async (tx) => {
    await tx.app.jobs.send(tx, job, { [BEGUN_BY]: actorName(tx.actor) }, { key: `manual-${job}` });
    await recordAudit(tx, { event: 'sys.job.start', objectType: 'job', objectId: job });
  });
}
