import { run, sql } from '../../../../database/sql.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import type { WarningRule } from '../rules/kind.ts';
import { LIVE_STATES, WARNING } from '../words.ts';
import { nextStep } from './escalation.ts';
import { warningNotices } from './notice-of.ts';
import { orgsAbove } from './orgs-above.ts';
import { readTold, type ToldWarning } from './told-warning.ts';

/** More than fall due in a bad night; what is left over is told a minute later. */
const MOST = 20_000;
/** Records of one step of the flow. */
const CHUNK = 200;
const HOUR_MS = 3_600_000;

/** By exact version, for whoever began under it stays on it; else the one in force. */
export type RuleOf = (warning: ToldWarning) => WarningRule | undefined;

/** Tells whom the rules name of the new warnings, the most urgent first, everything of one sweep in one call so that crowds become one message. */
export async function tellNewWarnings(ctx: Ctx, ruleOf: RuleOf): Promise<void> {
  await transaction(ctx, async (tx) => {
    const fresh = await readTold(tx, sql`w.state = 'OPEN'`, MOST);
    if (fresh.length === 0) return;
    for (let at = 0; at < fresh.length; at += CHUNK) {
      const rows = fresh.slice(at, at + CHUNK).map(({ id }) => ({ id }));
      await advance(tx, { type: WARNING, action: 'notify', mode: 'CASCADE', rows });
    }
    const above = await orgsAbove(tx);
    await sendNotices(
      tx,
      fresh.flatMap((warning) => warningNotices(tx, warning, ruleOf(warning), above, 0)),
    );
    await writeTold(tx, fresh, ruleOf);
  });
}

/**
 * Reminds of warnings whose cooldown is over while they still ask for something (01 §6.5; 00-common: daily). Only in office hours, but for the
 * urgent ones of level 1.
 */
export async function remindOfWarnings(ctx: Ctx, ruleOf: RuleOf): Promise<void> {
  const now = ctx.app.clock.now();
  const quiet = !ctx.app.calendar.isWorkingInstant(now);
  await transaction(ctx, async (tx) => {
    const due = await readTold(
      tx,
      sql`w.next_notify_at <= ${now} and w.state = any(${[...LIVE_STATES]}::text[]) and (w.level = 1 or ${!quiet}::boolean)`,
      MOST,
    );
    if (due.length === 0) return;
    const above = await orgsAbove(tx);
    await sendNotices(
      tx,
      due.flatMap((warning) => warningNotices(tx, warning, ruleOf(warning), above, warning.reminded + 1)),
    );
    await writeTold(tx, due, ruleOf);
  });
}

/** When each was told, when it will be told again, and when it climbs. */
async function writeTold(tx: Ctx, told: readonly ToldWarning[], ruleOf: RuleOf): Promise<void> {
  const now = tx.app.clock.now();
  const values = told.map((warning) => {
    const body = ruleOf(warning)?.body;
    const first = warning.notifiedAt === null;
    return {
      id: warning.id,
      reminded: first ? 0 : warning.reminded + 1,
      next: new Date(now.getTime() + (body?.cooldownHours ?? 24) * HOUR_MS),
      climb: first ? nextStep(body?.escalation ?? [], 0, now, tx.app.calendar) : null,
    };
  });
  await run(
    tx,
    sql`update warning w set notified_at = coalesce(w.notified_at, ${now}), reminded = v.reminded, next_notify_at = v.next,
               next_escalate_at = case when w.notified_at is null then v.climb else w.next_escalate_at end
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, reminded int, next timestamptz, climb timestamptz)
         where w.id = v.id`,
  );
}
