import { setTimeout as delay } from 'node:timers/promises';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { type ChangesPage, findDischargeSystem, QUERY_TIMEOUT_MS } from './discharge-system.ts';
import type { IdentityRecord } from './identity-record.ts';
import { readMirror } from './mirror.ts';
import { identityHash, writeMirror } from './write-mirror.ts';

/** The answer of the discharge system to one question; it throws, or takes too long, when it cannot be asked. */
export type SourceAnswer =
  | { kind: 'FOUND'; record: IdentityRecord }
  /** 重复身份: several rows of one number; staff decide (02 §12.7). */
  | { kind: 'DUPLICATE'; record: IdentityRecord }
  | { kind: 'NOT_FOUND' };

/** The port to the discharge system (02 §12.3): the adapter of the gateway, or a stand-in. */
export interface IdentitySource {
  queryByIdNo(idNo: string, name: string): Promise<SourceAnswer>;
  /** What has changed since then, page by page from 1; everybody without `since`. */
  pullChanges(since: Date | null, page: number): Promise<ChangesPage>;
}

/** What is known of a person, and how old that is. */
export type IdentityAnswer =
  | {
      kind: 'FOUND' | 'DUPLICATE';
      record: IdentityRecord;
      /** Digest of what was read, as the mirror keeps it; null = read from a row that has none. */
      recordHash: string | null;
      checkedAt: Date;
      mode: 'LIVE' | 'MIRROR';
    }
  | { kind: 'NOT_FOUND'; checkedAt: Date; mode: 'LIVE' }
  | { kind: 'UNAVAILABLE' };

/** 02 §12.3: one retry. */
const TRIES = 2;
/** How old the mirror may be where the system does not answer (T13-2, tender: one day). */
const MIRROR_AGE_MS = DAY_MS;

const sources = new WeakMap<object, IdentitySource>();

/** Puts a stand-in in the place of the gateway's adapter. */
export function connectIdentitySource(app: Pick<App, 'registry'>, source: IdentitySource): void {
  sources.set(app.registry, source);
}

/** The discharge system as it is reached now; without one the mirror alone answers. */
export async function findIdentitySource(ctx: Ctx): Promise<IdentitySource | undefined> {
  return sources.get(ctx.app.registry) ?? (await findDischargeSystem(ctx));
}

/**
 * Asks the discharge system, and where it does not answer the mirror, if that is young enough. Never inside a transaction. What was answered
 * goes into the mirror, unless `keep` is false: then nothing is kept of the person before {@link keepAnswer}.
 */
export async function queryIdentity(
  ctx: Ctx,
  person: { idNo: string; name: string },
  { live = true, keep = true }: { live?: boolean; keep?: boolean } = {},
): Promise<IdentityAnswer> {
  const answer = live ? await askSource(ctx, person) : undefined;
  const now = ctx.app.clock.now();
  if (answer?.kind === 'NOT_FOUND') return { kind: 'NOT_FOUND', checkedAt: now, mode: 'LIVE' };
  if (answer) {
    const recordHash = identityHash(ctx.app.keys, { ...answer.record, duplicate: answer.kind === 'DUPLICATE' });
    const known: IdentityAnswer = { ...answer, recordHash, checkedAt: now, mode: 'LIVE' };
    if (keep) await keepAnswer(ctx, known);
    return known;
  }
  const mirrored = await readMirror(ctx, person.idNo);
  if (!mirrored || now.getTime() - mirrored.syncedAt.getTime() > MIRROR_AGE_MS) return { kind: 'UNAVAILABLE' };
  const { syncedAt, duplicate, hash, ...record } = mirrored;
  const kind = duplicate ? 'DUPLICATE' : 'FOUND';
  return { kind, record, recordHash: hash || null, checkedAt: syncedAt, mode: 'MIRROR' };
}

/** Takes over into the mirror what the discharge system has said; the mirror's own answers are there already. */
export async function keepAnswer(ctx: Ctx, answer: IdentityAnswer): Promise<void> {
  if (answer.kind !== 'FOUND' && answer.kind !== 'DUPLICATE') return;
  if (answer.mode === 'LIVE') await writeMirror(ctx, answer.record, { duplicate: answer.kind === 'DUPLICATE' });
}

async function askSource(ctx: Ctx, { idNo, name }: { idNo: string; name: string }): Promise<SourceAnswer | undefined> {
  const source = await findIdentitySource(ctx);
  if (!source) return undefined;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const waited = new AbortController();
    try {
      return await Promise.race([source.queryByIdNo(idNo, name), timeout(waited.signal)]);
    } catch (error) {
      ctx.app.log.warn(
        { reason: String(error), attempt, traceId: ctx.traceId },
        'the discharge system does not answer',
      );
    } finally {
      waited.abort();
    }
  }
  return undefined;
}

async function timeout(signal: AbortSignal): Promise<never> {
  // Whoever answered in time ends the wait; the race is over then.
  await delay(QUERY_TIMEOUT_MS, undefined, { signal });
  throw new Error(`no answer within ${QUERY_TIMEOUT_MS} ms`);
}
