import { run, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { type AnomalyRow, type AnomalyState, STATE_TITLES } from './anomaly.ts';
import { settleAnomalyTask } from './anomaly-task.ts';
import { getAnomaly } from './find-anomalies.ts';

/** What a person can do with an anomaly. */
export const ANOMALY_ACTIONS = ['CONFIRM', 'START', 'CLOSE', 'DISMISS'] as const;
export type AnomalyAction = (typeof ANOMALY_ACTIONS)[number];

const steps: Readonly<Record<AnomalyAction, { from: readonly AnomalyState[]; to: AnomalyState; concludes: boolean }>> =
  {
    CONFIRM: { from: ['NEW'], to: 'CONFIRMED', concludes: false },
    START: { from: ['NEW', 'CONFIRMED'], to: 'HANDLING', concludes: false },
    CLOSE: { from: ['CONFIRMED', 'HANDLING'], to: 'CLOSED', concludes: true },
    DISMISS: { from: ['NEW', 'CONFIRMED', 'HANDLING'], to: 'FALSE_ALARM', concludes: true },
  };

/** The acts that its state allows; the console offers exactly these. */
export function actionsOf({ state }: Pick<AnomalyRow, 'state'>): AnomalyAction[] {
  return ANOMALY_ACTIONS.filter((action) => steps[action].from.includes(state));
}

/**
 * 确认, 开始处理, 关闭 or 误报; the last two end it with a conclusion of 5–500 characters.
 *
 * @throws NOT_FOUND; E-0504 when it changed meanwhile; DX-MON-01 when its state does not allow it; E-0005
 */
export async function handleAnomaly(
  ctx: Ctx,
  act: { id: string; version: number; action: AnomalyAction; conclusion?: string | null | undefined },
): Promise<AnomalyRow> {
  const user = requireUser(ctx);
  const step = steps[act.action];
  return transaction(ctx, async (tx) => {
    const before = await getAnomaly(tx, act.id);
    if (!step.from.includes(before.state))
      throw new DomainError('DX-MON-01', `该异常事件${STATE_TITLES[before.state]}，不能执行此操作`);
    const conclusion = step.concludes ? requireReason(act.conclusion) : before.conclusion;
    const written = await run(
      tx,
      sql`update exchange_anomaly set state = ${step.to}, conclusion = ${conclusion}, handler_id = ${user.userId}, handler_name = ${user.name},
            handled_at = ${tx.app.clock.now()}, version = version + 1 where id = ${before.id} and version = ${act.version}`,
    );
    if (written === 0) throw refuse('E-0504');
    await recordAudit(tx, {
      event: 'dx.mon.handle',
      objectType: 'exchangeAnomaly',
      objectId: before.id,
      detail: { from: before.state, to: step.to, conclusion },
    });
    await settleAnomalyTask(tx);
    return getAnomaly(tx, before.id);
  });
}
