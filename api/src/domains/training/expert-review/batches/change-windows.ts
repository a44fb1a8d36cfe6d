import { firstRow, run, sql } from '../../../../database/sql.ts';
import { badInput, DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { BATCH } from '../record-types.ts';
import { type Windows, windowFaults } from './batch-input.ts';
import { lockBatch } from './lock-batch.ts';

/**
 * T17-5: other times for a published batch. Once somebody has handed in a sheet the ends may only be later; the beginnings stay.
 *
 * @throws NOT_FOUND, E-0504, E-0005 without a reason, E-1702 once scoring is over, BAD_INPUT
 */
export async function changeWindows(
  ctx: Ctx,
  { id, version, windows, reason }: { id: string; version: number; windows: Windows; reason: string },
): Promise<void> {
  const text = reason.trim();
  requireReason(text, { path: 'reason' });
  const faults = windowFaults(windows);
  if (faults.length > 0) throw badInput(faults);
  await transaction(ctx, async (tx) => {
    // A window that opened meanwhile is no change of anybody's: what the caller saw of the times still stands.
    const batch = await lockBatch(tx, id, version, { clock: true });
    if (!['PUBLISHED', 'MATERIAL_OPEN', 'SCORING'].includes(batch.state))
      throw new DomainError('E-1702', '打分已结束，不能再调整时间');
    const submitted = await firstRow(
      tx,
      sql`select 1 from review_sheet_version v join review_assignment a on a.id = v.assignment_id where a.batch_id = ${id} limit 1`,
    );
    if (submitted) requireLater(batch, windows);
    await run(
      tx,
      sql`update review_batch set material_from = ${windows.materialFrom}, material_to = ${windows.materialTo},
            score_from = ${windows.scoreFrom}, score_to = ${windows.scoreTo}, version = version + 1, updated_at = ${tx.app.clock.now()}
          where id = ${id}`,
    );
    const note = `${span(batch.scoreFrom, batch.scoreTo)} 改为 ${span(windows.scoreFrom, windows.scoreTo)}：${text}`;
    await advance(tx, {
      type: BATCH,
      action: 'moveWindows',
      rows: [{ id }],
      input: { reasonText: note },
      mode: 'CASCADE',
    });
  });
}

function requireLater(old: Windows, windows: Windows): void {
  const moved = (a: Date, b: Date) => a.getTime() !== b.getTime();
  if (moved(old.materialFrom, windows.materialFrom) || moved(old.scoreFrom, windows.scoreFrom))
    throw badInput([{ path: 'scoreFrom', message: '已有专家提交打分表，开始时间不能再调整' }]);
  if (windows.materialTo < old.materialTo || windows.scoreTo < old.scoreTo)
    throw badInput([{ path: 'scoreTo', message: '已有专家提交打分表，只能延长截止时间' }]);
}

const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const span = (from: Date, to: Date) => `${moment.format(from)} 至 ${moment.format(to)}`;
