import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';

/** A request that waits for a verdict. */
interface WaitingRequest {
  id: string;
  caseId: string;
  caseNo: string;
  /** Who handles the case. */
  orgId: string;
  reasonText: string;
}

/** N85 to whoever decides next; `until` in words. */
export async function askApproval(
  tx: Ctx,
  request: WaitingRequest,
  { roleCode, orgId, until }: { roleCode: string; orgId: string; until: string },
): Promise<void> {
  await sendNotices(tx, [
    {
      template: 'N85',
      receivers: [{ roleCode, orgId }],
      variables: {
        操作人: actorName(tx.actor),
        一件事编号: request.caseNo,
        原因: request.reasonText,
        期限: until,
      },
      record: { type: 'case', id: request.caseId, orgId: request.orgId, title: request.caseNo },
      link: `/reopenings?preview=${request.id}`,
      dueKey: `${request.id}-${roleCode}`,
    },
  ]);
}
