import type { NotNull } from 'kysely';
import { firstRow, run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { BANS } from '../../../platform/exchange/bans/ban-list.ts';
import { normaliseBlock, textOfBlock, widthOf } from '../../../platform/exchange/gateway/ip-address.ts';
import { IpList } from '../../../platform/exchange/gateway/ip-list.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';

const MINUTE_MS = 60_000;
/** Length of an automatic ban by how many the address had within seven days: 15 minutes, an hour, then a day each (03 §39.3). */
const LENGTHS_MINUTES = [15, 60, 24 * 60, 24 * 60] as const;
const REPEAT_DAYS = 7;
/** From this level on a person looks at the event. */
const REVIEW_LEVEL = 4;
const MANUAL = { least: 5, most: 30 * 24 * 60 } as const;

/** What an automatic ban came to. */
export interface AutomaticBan {
  banId: string;
  level: number;
  endAt: Date;
  needsReview: boolean;
}

/**
 * Bans an address because of a rule; the length grows with repetition. A protected address is never banned (undefined), and one that is
 * banned already stays so for as long as it was.
 */
export async function banByRule(
  ctx: Ctx,
  cause: { ip: string; rule: string; eventId: string; reason: string },
): Promise<AutomaticBan | undefined> {
  return transaction(ctx, async (tx) => {
    await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`exchange-ban ${cause.ip}`}))`);
    if (await isProtected(tx, cause.ip)) return undefined;
    const now = tx.app.clock.now();
    const history = await firstRow<{ running: boolean; recent: number }>(
      tx,
      sql`select coalesce(bool_or(released_at is null and end_at > ${now}), false) as running,
                 (count(*) filter (where rule is not null and start_at > ${new Date(now.getTime() - REPEAT_DAYS * 86_400_000)}))::int as recent
            from exchange_ban where ip = ${cause.ip}`,
    );
    if (history?.running) return undefined;
    const level = Math.min((history?.recent ?? 0) + 1, LENGTHS_MINUTES.length);
    const endAt = new Date(now.getTime() + (LENGTHS_MINUTES[level - 1] ?? 0) * MINUTE_MS);
    const banId = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into exchange_ban (id, ip, rule, event_id, reason, level, start_at, end_at, operator_name)
          values (${banId}, ${cause.ip}, ${cause.rule}, ${cause.eventId}, ${cause.reason}, ${level}, ${now}, ${endAt}, '系统')`,
    );
    await recordAudit(tx, {
      event: 'dx.ban.auto',
      objectType: 'ip',
      objectId: cause.ip,
      detail: { rule: cause.rule, level, endAt },
    });
    announce(tx);
    return { banId, level, endAt, needsReview: level >= REVIEW_LEVEL };
  });
}

/**
 * A ban of the rule that runs lasts on from `last`, for as long as its level says: the address goes on with what it was banned for (03 §39.3).
 * True when that is later than it would have ended.
 */
export async function extendByRule(tx: Ctx, cause: { ip: string; rule: string; last: Date }): Promise<boolean> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`exchange-ban ${cause.ip}`}))`);
  const running = await tables(tx)
    .selectFrom('exchange_ban')
    .select(['id', 'level', 'end_at as endAt'])
    .$narrowType<{ level: NotNull }>()
    .where('ip', '=', cause.ip)
    .where('rule', '=', cause.rule)
    .where('released_at', 'is', null)
    .where('end_at', '>', tx.app.clock.now())
    .orderBy('end_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!running) return false;
  const endAt = new Date(cause.last.getTime() + (LENGTHS_MINUTES[running.level - 1] ?? 0) * MINUTE_MS);
  if (endAt <= toDate(running.endAt)) return false;
  await run(tx, sql`update exchange_ban set end_at = ${endAt} where id = ${running.id}`);
  await recordAudit(tx, {
    event: 'dx.ban.extend',
    objectType: 'ip',
    objectId: cause.ip,
    detail: { rule: cause.rule, endAt },
  });
  announce(tx);
  return true;
}

/**
 * 手动封禁: an address, or a block no larger than /24 (IPv6 /64), for 5 minutes to 30 days.
 *
 * @throws BAD_INPUT at the field; DX-BAN-01 for a protected address
 */
export async function banByHand(ctx: Ctx, input: { ip: string; minutes: number; reason: string }): Promise<string> {
  const user = requireUser(ctx);
  const ip = banTarget(input.ip);
  const { least, most } = MANUAL;
  if (!Number.isInteger(input.minutes) || input.minutes < least || input.minutes > most)
    throw badInput([{ path: 'minutes', message: '封禁时长须为5分钟至30天' }]);
  const reason = requireReason(input.reason);
  return transaction(ctx, async (tx) => {
    if (await isProtected(tx, ip)) throw new DomainError('DX-BAN-01', `${ip} 在保护名单中，不能封禁`);
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into exchange_ban (id, ip, reason, start_at, end_at, operator_id, operator_name)
          values (${id}, ${ip}, ${reason}, ${now}, ${new Date(now.getTime() + input.minutes * MINUTE_MS)}, ${user.userId}, ${user.name})`,
    );
    await recordAudit(tx, {
      event: 'dx.ban.add',
      objectType: 'ip',
      objectId: ip,
      detail: { minutes: input.minutes, reason },
    });
    announce(tx);
    return id;
  });
}

/** 解除: ends a ban now, with the reason. @throws NOT_FOUND; DX-BAN-02 when it has ended already */
export async function releaseBan(ctx: Ctx, id: string, reason: string): Promise<void> {
  const user = requireUser(ctx);
  const why = requireReason(reason);
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const found = await tables(tx)
      .selectFrom('exchange_ban')
      .select(['ip', sql<boolean>`released_at is null and end_at > ${now}`.as('running')])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw refuse('NOT_FOUND');
    if (!found.running) throw new DomainError('DX-BAN-02', '该封禁已结束');
    await run(
      tx,
      sql`update exchange_ban set released_at = ${now}, released_by = ${user.userId}, released_name = ${user.name}, release_reason = ${why}
           where id = ${id}`,
    );
    await recordAudit(tx, { event: 'dx.ban.release', objectType: 'ip', objectId: found.ip, detail: { reason: why } });
    announce(tx);
  });
}

/** Whether an address (or any address of a block) is on the protected list. */
export async function isProtected(ctx: Ctx, ip: string): Promise<boolean> {
  const kept = await tables(ctx).selectFrom('exchange_protected_ip').select('ip').execute();
  const entries = [...kept.map((row) => row.ip), ...ctx.app.config.TRUSTED_PROXIES.split(',')].filter(Boolean);
  const [address = ''] = ip.split('/');
  if (new IpList(entries).has(address)) return true;
  return ip.includes('/') && entries.some((entry) => new IpList([ip]).has(entry.split('/')[0] ?? ''));
}

/** The one spelling of a target. @throws BAD_INPUT */
export function banTarget(text: string): string {
  const block = normaliseBlock(text);
  const wrong = (message: string) => badInput([{ path: 'ip', message }]);
  if (!block) throw wrong('请输入正确的IP地址或网段');
  const least = widthOf(block.ip) === 32 ? 24 : 64;
  if (block.bits !== undefined && block.bits < least) throw wrong(`网段过大，最大允许 /${least}`);
  return textOfBlock(block);
}

/** Tells every node after the commit. */
export function announce(tx: Ctx): void {
  tx.afterCommit(() => tx.app.bus.publish({ type: 'settings', name: BANS }));
}
