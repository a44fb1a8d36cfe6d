import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { AnsweredConfirmation } from '../../../platform/confirmations/index.ts';
import { advance, publishChanges, readFlowRows } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { candidateBinding } from '../candidate-binding.ts';
import { MATCH_JOB } from '../job-names.ts';

const STATES: Readonly<Record<AnsweredConfirmation['answer'], string>> = {
  CONFIRMED: 'CONFIRMED',
  DECLINED: 'REFUSED',
  TIMEOUT: 'TIMEOUT',
};

/**
 * Answers to the question of consent (8.6 no. 3): a refusal leaves the pension alone and is told to the officers; a yes that comes after
 * the pension was settled sends the medical part after it.
 */
export async function takeConsentAnswers(tx: Ctx, answers: readonly AnsweredConfirmation[]): Promise<void> {
  if (answers.length === 0) return;
  const values = answers.map(({ recordId, answer, channel, at }) => ({
    id: recordId,
    state: STATES[answer],
    channel,
    at: answer === 'TIMEOUT' ? null : at,
  }));
  await run(
    tx,
    sql`update entitlement_candidate c set consent_state = v.state, consent_channel = v.channel, consent_at = v.at,
          updated_at = ${tx.app.clock.now()}
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, state text, channel text, at timestamptz)
       where c.id = v.id`,
  );
  const ids = answers.map(({ recordId }) => recordId);
  await supplement(tx, ids);
  await tellOfficers(
    tx,
    answers.filter(({ answer }) => answer === 'DECLINED').map(({ recordId }) => recordId),
  );
  publishChanges(tx, candidateBinding.type, 'consent', await readFlowRows(tx, candidateBinding, ids));
  await tx.app.jobs.send(tx, MATCH_JOB, {}, { key: MATCH_JOB });
}

async function supplement(tx: Ctx, ids: readonly string[]): Promise<void> {
  const late = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select('id')
    .where('id', '=', anyOf(ids))
    .where('state', '=', 'SUCCESS')
    .where('consent_state', '=', 'CONFIRMED')
    .where('medical_state', '=', 'NONE')
    .where('waiting_end', 'is', null)
    .execute();
  if (late.length > 0) await advance(tx, { type: 'candidate', action: 'supplement', rows: late, mode: 'CASCADE' });
}

async function tellOfficers(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const refused = await readFlowRows(tx, candidateBinding, ids);
  await sendNotices(
    tx,
    refused.map((row) => ({
      template: 'N62',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: row.orgId }],
      variables: { 姓名: row.subject, 编号: row.title },
      record: { type: 'candidate', id: row.id, orgId: row.orgId, title: row.title },
      dueKey: 'refused',
    })),
  );
}
