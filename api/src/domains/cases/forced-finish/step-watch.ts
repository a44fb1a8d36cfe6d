import { run, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { formatChineseDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { ActRule } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import type { Candidate } from './facts.ts';
import { followUp } from './follow-ups.ts';
import { forcedWords, insertRequest } from './insert-request.ts';
import type { ForcedRule } from './matching.ts';
import { performForcedEnd } from './perform.ts';
import type { Standing } from './standings.ts';
import { lockTarget } from './target.ts';
import { closeWatches, type Watch } from './watches.ts';

/** Reminders without which nothing is forced (01 §6.8). */
const LEAST_REMINDERS = 2;

/** A watched matter that still fits its rule, and where it stands. */
interface Step {
  watch: Watch;
  standing: Standing;
  candidate: Candidate;
  rule: ForcedRule;
}

/** Takes a watched matter as far as it may go today: nothing without a warning, two reminders on different days and the grace after them. */
export async function stepWatch(ctx: Ctx, { watch, standing, candidate, rule }: Step): Promise<void> {
  const { warnedAt, urges, lastUrgedAt } = standing;
  const now = ctx.app.clock.now();
  const last = latest([warnedAt, toDateOrNull(watch.remindedAt), lastUrgedAt]);
  const count = watch.reminders + urges;
  if (count < LEAST_REMINDERS) {
    const today = localDateOf(now);
    if (count > 0 && localDateOf(last) === today) return;
    await transaction(ctx, (tx) => remind(tx, { watch, candidate, rule, warnedAt, number: count + 1 }));
    return;
  }
  const planned = ctx.app.calendar.dueAfterWorkdays(last, rule.body.graceWorkdays);
  if (planned > now) await writePlan(ctx, watch, planned);
  else await transaction(ctx, (tx) => end(tx, watch, candidate, rule));
}

function latest(moments: readonly (Date | null)[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

interface Reminder {
  watch: Watch;
  candidate: Candidate;
  rule: ForcedRule;
  warnedAt: Date;
  number: number;
}

/** Reminds the window; what it says of the day holds if nothing more is done. */
async function remind(tx: Ctx, { watch, candidate, rule, warnedAt, number }: Reminder): Promise<void> {
  const now = tx.app.clock.now();
  const days = rule.body.graceWorkdays + (LEAST_REMINDERS - number);
  const planned = tx.app.calendar.dueAfterWorkdays(now, days);
  await run(
    tx,
    sql`update forced_finish_watch set warned_at = ${warnedAt}, reminders = reminders + 1, reminded_at = ${now}, planned_at = ${planned}
         where sub_case_id = ${watch.subCaseId} and rule_id = ${watch.ruleId} and matched_at = ${toDate(watch.matchedAt)}`,
  );
  await sendNotices(tx, [
    {
      template: 'N83',
      receivers: [{ roleCode: 'CENTRE_CLERK', orgId: candidate.orgId }],
      variables: {
        次数: number,
        办件编号: candidate.bjNo,
        事项名称: candidate.matterName,
        规则: `${rule.ruleNo}（${rule.title}）`,
        日期: formatChineseDate(localDateOf(planned)),
      },
      record: { type: 'subCase', id: candidate.id, orgId: candidate.orgId, title: candidate.bjNo },
      dueKey: `${rule.ruleId}-${toDate(watch.matchedAt).toISOString()}-${number}`,
    },
  ]);
}

async function writePlan(ctx: Ctx, watch: Watch, planned: Date): Promise<void> {
  await run(
    ctx,
    sql`update forced_finish_watch set planned_at = ${planned} where sub_case_id = ${watch.subCaseId} and ended_at is null`,
  );
}

/** Ends the matter by the rule, or asks the district's chief where the rule says so. The same run twice does nothing the second time. */
async function end(tx: Ctx, watch: Watch, candidate: Candidate, rule: ForcedRule): Promise<void> {
  const { finishAs, reasonCode, basisText, requireApproval } = rule.body;
  const target = await lockTarget(tx, candidate.caseId, candidate.id);
  const acted: ActRule = { ruleId: rule.ruleId, ruleNo: rule.ruleNo, version: rule.version, title: rule.title };
  const wish = { finishAs, reasonCode, reasonText: null, basisText, rule: acted };
  const requestId = await insertRequest(tx, target, { ...wish, state: requireApproval ? 'PENDING' : 'APPROVED' });
  await closeWatches(tx, [watch], requireApproval ? 'ASKED' : 'FINISHED');
  if (requireApproval) return;
  const { caseId, id: subCaseId } = candidate;
  await performForcedEnd(tx, {
    caseId,
    subCaseId,
    finishAs,
    reasonText: forcedWords(wish),
    basis: basisText,
    rule: acted,
  });
  await followUp(tx, { requestId, caseId, subCaseId, rule: acted });
}
