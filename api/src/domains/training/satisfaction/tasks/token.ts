import { blindIndex } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Hash of the token by which a trainee answers: the same for the same person and task, and nothing else can be told from it. */
export function tokenHashOf(ctx: Ctx, taskId: string, traineeId: string): string {
  const hash = blindIndex(ctx.app.keys, { name: 'training.satisfaction.token', kind: 'id' }, `${taskId}${traineeId}`);
  if (hash === null) throw new TypeError('a token is needed');
  return hash;
}
