import { run, sql } from '../../../database/sql.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** How a record came to its end, by the action that ended it (01 §2.4 finishMode). */
const FINISH_MODES: Readonly<Record<string, string>> = {
  finish: 'NORMAL',
  done: 'NORMAL',
  terminate: 'NORMAL',
  terminateHere: 'NORMAL',
  reject: 'NORMAL',
  autoFinish: 'AUTO_OFFLINE',
  autoTerminate: 'AUTO_OFFLINE',
  finishNow: 'NORMAL',
  cancel: 'WITHDRAWN',
  withdraw: 'WITHDRAWN',
  expire: 'FORCED_AUTO',
  historicFinish: 'HISTORIC',
};
const FORCED = ['forceFinish', 'forceTerminate'];
const REOPEN = 'reopen';

function finishModeOf(tx: Ctx, action: string): string | null {
  if (FORCED.includes(action)) return tx.actor.kind === 'SYSTEM' ? 'FORCED_AUTO' : 'FORCED_MANUAL';
  return FINISH_MODES[action] ?? null;
}

/** Writes the columns of the domain that follow from a step, for cases or sub-cases, in one statement; most steps leave them as they are. */
export async function writeMilestones(
  tx: Ctx,
  table: 'one_thing_case' | 'sub_case',
  changes: readonly FlowChange[],
): Promise<void> {
  const telling = changes.filter(
    ({ action }) => action === 'accept' || action === REOPEN || finishModeOf(tx, action) !== null,
  );
  if (telling.length === 0) return;
  const values = telling.map((change) => ({
    id: change.row.id,
    at: change.at,
    accepted: change.action === 'accept',
    reopened: change.action === REOPEN,
    finishMode: finishModeOf(tx, change.action),
    reasonCode: change.input.reasonCode ?? null,
    reasonText: change.input.reasonText ?? change.input.note ?? null,
  }));
  await run(
    tx,
    sql`
    update ${sql.table(table)} r
       set accepted_at = case when v.accepted then v.at else r.accepted_at end,
           finished_at = case when v.reopened then null when v."finishMode" is not null then v.at else r.finished_at end,
           finish_mode = case when v.reopened then null else coalesce(v."finishMode", r.finish_mode) end,
           finish_reason_code = case when v.reopened then null when v."finishMode" is not null then v."reasonCode"
             else r.finish_reason_code end,
           finish_reason_text = case when v.reopened then null when v."finishMode" is not null then v."reasonText"
             else r.finish_reason_text end
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
           id uuid, at timestamptz, accepted boolean, reopened boolean, "finishMode" text, "reasonCode" text, "reasonText" text)
     where r.id = v.id`,
  );
}
