import type { RealNameAgent } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';

/** Keeps by which authorisation somebody acted for the applicant on a case; nothing where the person acts himself (01 §9.3 no. 2). */
export async function noteAgent(
  tx: Ctx,
  caseId: string,
  operation: string,
  agent: RealNameAgent | undefined,
): Promise<void> {
  if (!agent) return;
  await recordAudit(tx, {
    event: 'intake.agent-act',
    objectType: 'case',
    objectId: caseId,
    detail: {
      operation,
      agent: mask('name', agent.name),
      agentIdNo: mask('idNumber', agent.idNo),
      authorisationNo: agent.authorisationNo,
    },
  });
}
