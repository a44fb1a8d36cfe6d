import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type MatterMode, MODE_TITLES } from '../../matters/index.ts';
import { FOLLOW_MODE_JOB } from './follow-mode.job.ts';

/** What a person changes about the way a matter is handled. */
export interface ModeChange {
  code: string;
  mode: MatterMode;
  version: number;
  reason: string;
}

/**
 * Sets how a matter is handled. Its category follows by itself; its open sub-cases follow in the background (01 §5.10).
 *
 * @throws NOT_FOUND, E-0005 without a reason, E-0504 for one changed meanwhile
 */
export async function changeMode(ctx: Ctx, { code, mode, version, reason }: ModeChange): Promise<void> {
  const words = requireReason(reason);
  await transaction(ctx, async (tx) => {
    const before = await tables(tx)
      .selectFrom('matter')
      .select('mode')
      .where('code', '=', code)
      .where('enabled', '=', true)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw refuse('NOT_FOUND');
    const touched = await run(
      tx,
      sql`update matter set mode = ${mode}, mode_title = ${MODE_TITLES[mode]}, auto_close_on_dept_done = ${mode === 'ONLINE'},
                 version = version + 1, updated_at = ${tx.app.clock.now()} where code = ${code} and version = ${version}`,
    );
    if (touched === 0) throw refuse('E-0504');
    await recordAudit(tx, {
      event: 'matter.mode',
      objectType: 'matter',
      objectId: code,
      detail: { from: before.mode, to: mode, reason: words },
    });
    await tx.app.jobs.send(tx, FOLLOW_MODE_JOB, {}, { key: FOLLOW_MODE_JOB });
  });
}
