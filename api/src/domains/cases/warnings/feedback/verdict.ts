import { rows, run, sql } from '../../../../database/sql.ts';
import { type FlowChange, verdictWords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { VERDICT_GIVEN } from '../notices.ts';
import { aboutWarning } from '../sweep/notice-of.ts';
import { readTold } from '../sweep/told-warning.ts';
import { REJECT_REASONS } from '../warning.flow.ts';
import { suggestChanges } from './suggest.ts';

const BY_SILENCE = '满期未复核，默认误报成立';
const VERDICT_TITLES = { UPHELD: '误报成立', REJECTED: '误报不成立' } as const;

/** Writes the verdicts; what was upheld teaches the rule, what was turned down lets it speak again. */
export async function giveVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const now = tx.app.clock.now();
  const values = changes.map(({ row, action, input }) => ({
    id: row.id,
    verdict: action === 'reject' ? 'REJECTED' : 'UPHELD',
    text: action === 'upholdBySilence' ? BY_SILENCE : verdictWords(input, REJECT_REASONS),
  }));
  const open = sql`f.warning_id = v.id and f.verdict is null`;
  await run(
    tx,
    sql`update warning_feedback f set verdict = v.verdict, verdict_text = v.text, verdict_at = ${now},
               verdict_by_name = ${actorName(tx.actor)}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, verdict text, text text) where ${open}`,
  );
  const rejected = values.filter(({ verdict }) => verdict === 'REJECTED').map(({ id }) => id);
  await run(
    tx,
    sql`update warning set suppressed = false, next_notify_at = ${now} where id = any(${rejected}::uuid[])`,
  );
  await tellReporters(tx, values);
  await suggestChanges(
    tx,
    values.filter(({ verdict }) => verdict === 'UPHELD').map(({ id }) => id),
  );
}

async function tellReporters(
  tx: Ctx,
  verdicts: readonly { id: string; verdict: string; text: string }[],
): Promise<void> {
  const ids = verdicts.map(({ id }) => id);
  const reporters = await rows<{ warningId: string; userId: string }>(
    tx,
    sql`select distinct on (warning_id) warning_id as "warningId", by_id as "userId" from warning_feedback
         where warning_id = any(${ids}::uuid[]) and by_id is not null order by warning_id, id desc`,
  );
  const warnings = new Map(
    (await readTold(tx, sql`w.id = any(${ids}::uuid[])`, ids.length)).map((warning) => [warning.id, warning]),
  );
  await sendNotices(
    tx,
    reporters.flatMap(({ warningId, userId }): Notice[] => {
      const warning = warnings.get(warningId);
      const given = verdicts.find(({ id }) => id === warningId);
      if (!warning || !given) return [];
      const about = aboutWarning(tx, warning);
      const title = VERDICT_TITLES[given.verdict as keyof typeof VERDICT_TITLES];
      return [
        {
          ...about,
          template: VERDICT_GIVEN,
          receivers: [{ userId }],
          priority: 4,
          variables: { ...about.variables, 结果: title, 意见: given.text || '无' },
        },
      ];
    }),
  );
}
