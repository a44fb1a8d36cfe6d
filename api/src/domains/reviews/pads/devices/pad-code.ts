import { randomInt } from 'node:crypto';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { rowMac, verifyRowMac } from '../../../../platform/crypto/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { refusePad } from '../errors.ts';
import { padCode } from '../parameters.ts';

const TABLE = 'pad_code';
/** Number of the pad, then six digits; spaces and hyphens are the reader's. */
const ENTERED = /^(\d{4,8})(\d{6})$/;

/** A new code for a pad, of which only a keyed digest is kept; earlier ones no longer hold. */
export async function makePadCode(
  tx: Ctx,
  pad: { id: string; padNo: string },
): Promise<{ code: string; expiresAt: Date }> {
  const { keys, clock } = tx.app;
  const { minutes } = await readParameter(tx, padCode);
  const now = clock.now();
  const id = uuidv7(now.getTime());
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
  await run(tx, sql`delete from pad_code where pad_id = ${pad.id}`);
  await run(
    tx,
    sql`insert into pad_code (id, pad_id, code_mac, created_at, created_by_name, expires_at)
        values (${id}, ${pad.id}, ${rowMac(keys, TABLE, { id, digits })}, ${now}, ${actorName(tx.actor)}, ${expiresAt})`,
  );
  return { code: `${pad.padNo}${digits}`, expiresAt };
}

/** The pad whose code was entered. Each entry counts, also one that is refused. @throws E-0910, the same for every fault */
export async function checkPadCode(ctx: Ctx, entered: string): Promise<{ padId: string; codeId: string }> {
  const { perCode } = await readParameter(ctx, padCode);
  const [, padNo = '', digits = ''] = ENTERED.exec(entered.replace(/[\s-]/g, '')) ?? [];
  const found = await firstRow<{ id: string; padId: string; mac: string; tries: number }>(
    ctx,
    sql`update pad_code k set tries = tries + 1 from evaluation_pad p
         where p.id = k.pad_id and p.pad_no = ${padNo} and p.state <> 'REVOKED' and k.used_at is null and k.expires_at > ${ctx.app.clock.now()}
        returning k.id, k.pad_id as "padId", k.code_mac as mac, k.tries`,
  );
  if (!found || found.tries > perCode) throw refusePad('E-0910');
  if (!verifyRowMac(ctx.app.keys, TABLE, { id: found.id, digits }, found.mac)) throw refusePad('E-0910');
  return { padId: found.padId, codeId: found.id };
}

/** Uses a code up. @throws E-0910 where another request was faster */
export async function usePadCode(tx: Ctx, codeId: string): Promise<void> {
  const used = await run(
    tx,
    sql`update pad_code set used_at = ${tx.app.clock.now()} where id = ${codeId} and used_at is null`,
  );
  if (used === 0) throw refusePad('E-0910');
}
