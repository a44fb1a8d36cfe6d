import { rows, run, sql } from '../../../../database/sql.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { tellPad } from '../devices/tell-pad.ts';
import { jumpPatience } from '../parameters.ts';
import { type CallRow, selectCall } from './find-call.ts';
import { writeJumpError } from './jump-error.ts';
import { tellCall } from './tell-call.ts';

const LOOK_MS = 500;
const MOST = 50;

/**
 * Asks pads again that have not answered in time, and gives up after the last try: a row 跳转异常, an alarm, and the console shows the ways
 * out (11.5). Several nodes may look at once; each call is taken by one.
 */
export async function pursueCalls(ctx: Ctx): Promise<number> {
  // Looked for twice a second and found a few times a day: a transaction is begun for what is there.
  const [waiting] = await rows(
    ctx,
    sql`select 1 from pad_call where state = 'CALLED' and next_at <= ${ctx.app.clock.now()} limit 1`,
  );
  if (!waiting) return 0;
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const late = await rows<CallRow>(
      tx,
      sql`${selectCall} where k.state = 'CALLED' and k.next_at <= ${now} order by k.next_at limit ${MOST} for update of k skip locked`,
    );
    if (late.length === 0) return 0;
    const { timeoutSec, retries } = await readParameter(tx, jumpPatience);
    for (const call of late) {
      if (call.attempts <= retries) await askAgain(tx, call, new Date(now.getTime() + timeoutSec * 1000));
      else await giveUp(tx, call, now);
    }
    return late.length;
  });
}

async function askAgain(tx: Ctx, call: CallRow, nextAt: Date): Promise<void> {
  await run(tx, sql`update pad_call set attempts = attempts + 1, next_at = ${nextAt} where id = ${call.id}`);
  if (call.padId) tellPad(tx, call.padId, call, 'called');
  tellCall(tx, call.id, call);
}

async function giveUp(tx: Ctx, call: CallRow, now: Date): Promise<void> {
  await run(tx, sql`update pad_call set state = 'FAILED', next_at = null, ended_at = ${now} where id = ${call.id}`);
  await writeJumpError(tx, call.id, { code: 'NO_ANSWER', detail: `平板${call.attempts}次均未在时限内应答` });
  tellCall(tx, call.id, call);
}

/** Looks twice a second in every process: three seconds must not become ten because a job's schedule counts minutes. */
export async function pursueInBackground(app: App): Promise<() => Promise<void>> {
  let looking: Promise<unknown> | undefined;
  const look = () => {
    looking ??= pursueCalls(app.context({ kind: 'SYSTEM', name: '评价跳转' }))
      .catch((error: unknown) => app.log.warn({ err: error }, 'calls of pads were not looked at'))
      .finally(() => {
        looking = undefined;
      });
  };
  const timer = setInterval(look, LOOK_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
