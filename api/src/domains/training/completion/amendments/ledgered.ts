import type { Ctx } from '../../../../platform/kernel/index.ts';
import { onLedgers } from '../brought.ts';

/** Runs of which a ledger stands: from then on results are put right by a reversal of the ledger (T24-6). */
export async function ledgeredRuns(ctx: Ctx, runIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (runIds.length > 0) for (const ask of onLedgers.of(ctx)) for (const id of await ask(ctx, runIds)) found.add(id);
  return found;
}
