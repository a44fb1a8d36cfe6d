import { rows, sql } from '../../../database/sql.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { EFFECT_TITLES, type Effect } from './effects.ts';

/**
 * Refuses what an active mark of the institution or the project keeps them from, in the words of the mark: 办学许可证已于 2026-09-30 到期
 * (BR14-2, BR15-2, BR15-3, AC14-2).
 *
 * @throws E-1407
 */
export async function refuseBlocked(ctx: Ctx, targetIds: readonly string[], effect: Effect): Promise<void> {
  const found = await rows<{ type: string; kind: string; reason: string }>(
    ctx,
    sql`select target_type as type, kind, reason from training_mark
         where target_id = any(${[...targetIds]}::uuid[]) and lifted_at is null and ${effect} = any(effects) order by kind`,
  );
  const [first] = found;
  if (!first) return;
  const who = first.type === 'PROJECT' ? '该项目' : '该机构';
  const why = found.map(({ reason }) => reason).join('；');
  throw new DomainError('E-1407', `${who}${EFFECT_TITLES[effect]}：${why}`);
}
