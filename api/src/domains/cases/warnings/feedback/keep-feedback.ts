import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { limitText } from '../../../../platform/calendar/index.ts';
import { type FlowChange, loadTimeLimits } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { FALSE_REPORTED } from '../notices.ts';
import { reviewWorkdays } from '../parameters.ts';
import { aboutWarning } from '../sweep/notice-of.ts';
import { orgsAbove } from '../sweep/orgs-above.ts';
import { readTold } from '../sweep/told-warning.ts';
import { FEEDBACK_KINDS, type FeedbackKind } from '../words.ts';

/** Keeps what people say is wrong; from now on the rule is silent about the record until its next deadline (01 §6.6 a). */
export async function keepFeedback(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const now = tx.app.clock.now();
  const by = tx.actor.kind === 'USER' ? tx.actor.userId : null;
  const values = changes.map(({ row, input }) => ({
    id: uuidv7(now.getTime()),
    warningId: row.id,
    kind: input.reasonCode,
    explanation: input.reasonText,
    evidence: input.note ?? null,
  }));
  await run(
    tx,
    sql`
    insert into warning_feedback (id, warning_id, rule_id, rule_version, matter_code, kind, explanation, evidence, by_id, by_name, created_at)
    select v.id, w.id, w.rule_id, w.rule_version, w.matter_code, v.kind, v.explanation, v.evidence, ${by}::uuid, ${actorName(tx.actor)}, ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "warningId" uuid, kind text, explanation text, evidence text)
      join warning w on w.id = v."warningId"`,
  );
  const ids = changes.map(({ row }) => row.id);
  await run(tx, sql`update warning set suppressed = true, next_notify_at = null where id = any(${ids}::uuid[])`);
  await tellReviewers(tx, changes);
}

async function tellReviewers(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const inputs = new Map(changes.map(({ row, input }) => [row.id, input]));
  const warnings = await readTold(tx, sql`w.id = any(${[...inputs.keys()]}::uuid[])`, changes.length);
  const above = await orgsAbove(tx);
  const asked = `${await readParameter(tx, reviewWorkdays)}个工作日`;
  const limits = await loadTimeLimits(tx);
  await sendNotices(
    tx,
    warnings.flatMap((warning): Notice[] => {
      const orgId = above(warning, 'DIST_CHIEF');
      const input = inputs.get(warning.id);
      if (!orgId || !input) return [];
      const about = aboutWarning(tx, warning);
      const limit = limits.find('WARNING', 'STAGE', '误报复核', warning.orgPath)?.limit;
      return [
        {
          ...about,
          template: FALSE_REPORTED,
          receivers: [{ roleCode: 'DIST_CHIEF', orgId }],
          priority: 3,
          variables: {
            ...about.variables,
            反馈人: actorName(tx.actor),
            类型: FEEDBACK_KINDS[input.reasonCode as FeedbackKind],
            说明: input.reasonText ?? '',
            复核要求: asked,
            复核时限: limit ? limitText(limit).replace(' ', '') : '规定期限',
          },
        },
      ];
    }),
  );
}
