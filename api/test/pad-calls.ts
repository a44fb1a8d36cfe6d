import { randomUUID } from 'node:crypto';
import { rows, run, sql } from '../src/database/sql.ts';
import { inviteByMessage } from '../src/domains/reviews/evaluations/create-invite.ts';
import { type EvaluationParameters, sealParameters } from '../src/domains/reviews/pads/calls/evaluation-parameters.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { buildCases } from './bulk-cases.ts';

/** A page that stands, or stood, upon a pad. */
export interface ShownCall {
  callId: string;
  envelope: string;
  padId: string;
}

/** Pages that pads have shown, `each` on every pad, at the price of one: as 请评价 and the pad's answer leave them behind. */
export async function buildShownCalls(
  ctx: Ctx,
  callerId: string,
  pads: readonly { padId: string; counterId: string }[],
  each: number,
): Promise<ShownCall[]> {
  const cases = await buildCases(ctx, pads.length * each, { only: ['M01'] });
  const ids = cases.map(({ id }) => id);
  return transaction(ctx, async (tx) => {
    const tickets = await inviteByMessage(tx, ids);
    await run(tx, sql`update evaluation_invite set channel = 'PAD' where service_id = any(${ids}::uuid[])`);
    const now = tx.app.clock.now();
    const calls = ids.map((caseId, n) => {
      const callId = randomUUID();
      const pad = pads[n % pads.length];
      if (!pad) throw new Error('no pads');
      const parameters = { ticket: tickets.get(caseId) ?? '', source: 'CASE' } as EvaluationParameters;
      return {
        callId,
        caseId,
        padId: pad.padId,
        counterId: pad.counterId,
        envelope: sealParameters(tx, callId, parameters),
      };
    });
    await run(
      tx,
      sql`insert into pad_call (id, org_id, org_path, district_code, created_at, called_by_id, called_by_name, counter_id, pad_id, screen,
            service_type, service_id, service_no, matter_name, invite_id, parameters_cipher, expires_at, state, shown_at)
          select v."callId", i.org_id, i.org_path, i.district_code, ${now}, ${callerId}, '刘敏', v."counterId", v."padId", 'CASE',
                 i.service_type, i.service_id, i.service_no, i.matter_name, i.id, v.envelope, ${new Date(now.getTime() + 600_000)}, 'SHOWN', ${now}
            from jsonb_to_recordset(${JSON.stringify(calls)}::jsonb)
                 as v("callId" uuid, "caseId" uuid, "padId" uuid, "counterId" uuid, envelope text)
            join evaluation_invite i on i.service_id = v."caseId"`,
    );
    const written = await rows(
      tx,
      sql`select 1 from pad_call where id = any(${calls.map(({ callId }) => callId)}::uuid[])`,
    );
    if (written.length !== calls.length) throw new Error('not every call was written');
    return calls;
  });
}
