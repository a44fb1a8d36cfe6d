import { tables } from '../../../../database/tables.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, type DeviceActor, type Placed, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { ownStartPage } from '../../evaluations/index.ts';
import { padPage } from '../parameters.ts';
import { auditMiss, countEntry, forgetEntry, refuseShut } from './count-entries.ts';
import { isClockWrong } from './find-pads.ts';
import type { OwnPadType } from './pad.type.ts';
import { checkPadCode, usePadCode } from './pad-code.ts';
import { giveToken } from './pad-device.ts';
import { tellPad } from './tell-pad.ts';

/** The pad that acts. @throws UNAUTHENTICATED */
export function requirePad({ actor }: Ctx): DeviceActor {
  if (actor.kind !== 'DEVICE' || actor.client !== 'pad') throw refuse('UNAUTHENTICATED');
  return actor;
}

/**
 * Registers this machine by its one-time code: it is the pad from now on, and whatever was it before is not.
 *
 * @throws E-0910 for a code that is none, E-0911 for too many of one network, and for a wrong one while too many are entered altogether
 */
export async function registerPad(ctx: Ctx, code: string): Promise<OwnPadType> {
  const { web } = ctx;
  if (!web) throw refuse('BAD_INPUT');
  const entries = await countEntry(ctx);
  let found: Awaited<ReturnType<typeof checkPadCode>>;
  try {
    found = await checkPadCode(ctx, code);
  } catch (error) {
    await auditMiss(ctx, entries);
    if (entries.full && error instanceof DomainError) throw refuseShut();
    throw error;
  }
  const { padId, codeId } = found;
  const token = await transaction(ctx, async (tx) => {
    await usePadCode(tx, codeId);
    await forgetEntry(tx, entries);
    const given = await giveToken(tx, padId);
    // A machine that was this pad before loses its connection.
    tx.afterCommit(() => tx.app.bus.publish({ type: 'session', userId: padId }));
    tellPad(tx, padId, await placeOfPad(tx, padId), 'registered');
    return given;
  });
  web.setDeviceToken(token);
  await recordAuditApart(ctx, { event: 'review.pad-register', objectType: 'evaluationPad', objectId: padId });
  return describePad(ctx, padId);
}

/** A pad reports itself: when it was seen, how far its clock is off, how much it has not sent yet. */
export async function reportPad(ctx: Ctx, said: { clock: Date; queued: number }): Promise<OwnPadType> {
  const { deviceId } = requirePad(ctx);
  const now = ctx.app.clock.now();
  const skew = Math.round((said.clock.getTime() - now.getTime()) / 1000);
  const skewSeconds = Math.max(-2_000_000_000, Math.min(2_000_000_000, skew));
  const queued = Math.max(0, Math.min(100_000, said.queued));
  await tables(ctx)
    .updateTable('evaluation_pad')
    .set({ last_seen_at: now, clock_skew_seconds: skewSeconds, queued, ip: ctx.ip })
    .where('id', '=', deviceId)
    .execute();
  return describePad(ctx, deviceId);
}

/** Where a pad stands. */
export async function placeOfPad(ctx: Ctx, padId: string): Promise<Placed> {
  const place = await tables(ctx)
    .selectFrom('evaluation_pad')
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', padId)
    .executeTakeFirst();
  if (!place) throw refuse('NOT_FOUND');
  return place;
}

/** A pad as it knows itself. */
export async function describePad(ctx: Ctx, padId: string): Promise<OwnPadType> {
  const pad = await tables(ctx)
    .selectFrom('evaluation_pad as p')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('service_counter as c', 'c.id', 'p.counter_id')
    .select(['p.pad_no as padNo', 'p.name', 'o.name as orgName', 'c.counter_no as counterNo'])
    .select('p.clock_skew_seconds as skew')
    .where('p.id', '=', padId)
    .executeTakeFirst();
  if (!pad) throw refuse('UNAUTHENTICATED');
  const { skew, ...rest } = pad;
  const page = await readParameter(ctx, padPage);
  const ownStart = rest.counterNo ? await ownStartPage(ctx, rest.orgName) : null;
  return { ...rest, serverTime: ctx.app.clock.now(), clockWrong: isClockWrong(skew), page, ownStart };
}
