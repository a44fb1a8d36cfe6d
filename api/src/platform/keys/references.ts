import type { Ctx } from '../kernel/index.ts';
import { keyHolders } from './holders.ts';

/** How many values name a key, over every place that can hold any; null where no place is known, and nobody can say. */
export async function countReferences(ctx: Ctx, keyId: string): Promise<number | null> {
  const holders = keyHolders.of(ctx).filter((holder) => holder.concerns(keyId));
  if (holders.length === 0) return null;
  let count = 0;
  for (const holder of holders) count += await holder.references(ctx, keyId);
  return count;
}
