import { run, sql } from '../../../../database/sql.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { submitEvaluation } from '../../evaluations/index.ts';
import { refusePad } from '../errors.ts';
import type { ProxyEvaluationInput } from './call.type.ts';
import { openParameters } from './evaluation-parameters.ts';
import { getOwnCall } from './find-call.ts';
import { tellCall } from './tell-call.ts';

/**
 * 由工作人员代录: only where the pad did not open the page, by who called it; the evaluation says who typed it in (11.5). One that is refused stands
 * in the audit log: it may have been tried to learn whether somebody has evaluated anonymously.
 *
 * @throws E-0916, E-0903 evaluated already, BAD_INPUT
 */
export async function recordByProxy(ctx: Ctx, input: ProxyEvaluationInput): Promise<void> {
  try {
    await transaction(ctx, (tx) => record(tx, input));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'E-0903')
      await recordAuditApart(ctx, {
        event: 'review.proxy',
        objectType: 'padCall',
        objectId: input.callId,
        detail: { code: error.code },
        ok: false,
      });
    throw error;
  }
}

async function record(tx: Ctx, { callId, ...given }: ProxyEvaluationInput): Promise<void> {
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
}
