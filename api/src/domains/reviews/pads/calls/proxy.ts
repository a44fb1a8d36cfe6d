import { run, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { submitEvaluation } from '../../evaluations/index.ts';
import { refusePad } from '../errors.ts';
import type { ProxyEvaluationInput } from './call.type.ts';
import { openParameters } from './evaluation-parameters.ts';
import { getOwnCall } from './find-call.ts';
import { tellCall } from './tell-call.ts';

/** 由工作人员代录: only where the pad did not open the page, by who called it; the evaluation says who typed it in (11.5). */
export function recordByProxy(ctx: Ctx, input: ProxyEvaluationInput): Promise<void> {
  const { callId, ...given } = input;
  return transaction(ctx, async (tx) => {
    const call = await getOwnCall(tx, callId);
    if (call.state !== 'FAILED' && call.state !== 'DONE') throw refusePad('E-0916');
    const { ticket } = openParameters(tx, callId, call.envelope);
    const { userId, name } = requireUser(tx);
    const byProxy = { id: userId, name };
    const receipt = await submitEvaluation(tx, { ...given, ticket, anonymous: false }, { byProxy });
    await run(
      tx,
      sql`update pad_call set state = 'DONE', evaluation_no = ${receipt.evaluationNo}, by_proxy_name = ${name} where id = ${callId}`,
    );
    const detail = { evaluationNo: receipt.evaluationNo };
    await recordAudit(tx, { event: 'review.proxy', objectType: 'padCall', objectId: callId, detail });
    tellCall(tx, callId, call);
  });
}
