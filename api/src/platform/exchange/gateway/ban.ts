import type { Ctx } from '../../kernel/context.ts';

/** Answers until when an address is banned, or undefined (03 §39.3). */
type BanCheck = (ctx: Ctx, ip: string) => Promise<Date | undefined>;

const checks = new Set<BanCheck>();

/** Connects a black list; asked before anything else is looked at. Returns the way to disconnect. */
export function onBanCheck(check: BanCheck): () => void {
  checks.add(check);
  return () => {
    checks.delete(check);
  };
}

export async function bannedUntil(ctx: Ctx, ip: string): Promise<Date | undefined> {
  for (const check of checks) {
    const until = await check(ctx, ip);
    if (until) return until;
  }
  return undefined;
}
