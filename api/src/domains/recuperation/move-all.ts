import { DomainError } from '../../platform/errors/index.ts';
import { type ActInput, advance } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

/** Moves records that follow another one's step. @throws the first refusal: what follows, follows whole or not at all */
export async function moveAll(
  tx: Ctx,
  type: string,
  ids: readonly string[],
  action: string,
  input: ActInput = {},
): Promise<void> {
  if (ids.length === 0) return;
  const rows = ids.map((id) => ({ id }));
  const { refusals } = await advance(tx, { type, action, rows, input, mode: 'CASCADE' });
  const [refused] = refusals;
  if (refused) throw new DomainError(refused.code, refused.message);
}
