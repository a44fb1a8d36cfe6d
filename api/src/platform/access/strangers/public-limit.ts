import { DomainError } from '../../errors/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { networkOf } from './network-of.ts';

/** Questions that one network may ask in a minute without signing in: many times what a person reads, little for who copies the list. */
export const PUBLIC_PER_MINUTE = 120;
const MINUTE_MS = 60_000;

interface Minute {
  no: number;
  /** By bucket and network. */
  asked: Map<string, number>;
}

/** SHARED: lists that anybody reads. SIGN_IN: by the city's identity provider. OPENING: what a client reads each time it is opened. */
export type PublicBucket = 'SHARED' | 'SIGN_IN' | 'OPENING';
const minutes = new WeakMap<App['registry'], Minute>();

/**
 * What is public is limited by network; who has signed in is not (BR13-1). Counted in each process by itself: more nodes let more through,
 * which is what they are there for. Each bucket is counted by itself: behind one address of a street or a carrier, reading must not keep
 * people from signing in.
 *
 * @throws RATE_LIMITED
 */
export function limitPublic(ctx: Ctx, bucket: PublicBucket = 'SHARED'): void {
  if (ctx.actor.kind !== 'ANONYMOUS') return;
  const no = Math.floor(ctx.app.clock.now().getTime() / MINUTE_MS);
  let minute = minutes.get(ctx.app.registry);
  if (minute?.no !== no) {
    minute = { no, asked: new Map() };
    minutes.set(ctx.app.registry, minute);
  }
  const key = `${bucket} ${networkOf(ctx.ip)}`;
  const asked = (minute.asked.get(key) ?? 0) + 1;
  minute.asked.set(key, asked);
  if (asked > PUBLIC_PER_MINUTE) throw new DomainError('RATE_LIMITED', '访问过于频繁，请稍后再试');
}
