import type { SqlInstant } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatTime, localDateOf } from '../../../platform/calendar/index.ts';
import { type ActRule, type FlowChange, type RecordBinding, verdictWords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { followUp } from './follow-ups.ts';
import { forcedWords } from './insert-request.ts';
import { type FinishAs, performForcedEnd } from './perform.ts';
import { REJECT_REASONS } from './request.flow.ts';

interface Decided {
  id: string;
  requestNo: string;
  operatorName: string;
  createdAt: SqlInstant;
  caseId: string;
  subCaseId: string | null;
  targetNo: string;
  finishAs: FinishAs;
  reasonCode: string;
  reasonText: string | null;
  basisText: string;
  rule: ActRule | null;
  submittedById: string | null;
  orgId: string;
}

/** The verdict, and in the same transaction what follows of it: the matter ends, or who asked hears why not. */
async function applyVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes.filter((c) => c.action === 'approve' || c.action === 'reject')) {
    const request = await tables(tx)
      .updateTable('forced_finish_request')
      .set({
        approver_name: actorName(tx.actor),
        decided_at: tx.app.clock.now(),
        decision_text: verdictWords(change.input, REJECT_REASONS) || null,
      })
      .where('id', '=', change.row.id)
      .returning([
        'id',
        'case_id as caseId',
        'sub_case_id as subCaseId',
        'target_no as targetNo',
        'finish_as as finishAs',
        'request_no as requestNo',
        'operator_name as operatorName',
        'created_at as createdAt',
        'reason_code as reasonCode',
        'reason_text as reasonText',
        'basis_text as basisText',
        'rule',
        'submitted_by_id as submittedById',
        'org_id as orgId',
      ])
      .$narrowType<{ finishAs: FinishAs; rule: ActRule | null }>()
      .executeTakeFirst();
    if (!request) continue;
    if (change.action === 'reject') await tellRefusal(tx, request, change);
    else await perform(tx, request);
  }
}

async function perform(tx: Ctx, request: Decided): Promise<void> {
  const { caseId, subCaseId, finishAs, basisText: basis, rule } = request;
  await performForcedEnd(tx, {
    ...{ caseId, subCaseId, finishAs, basis },
    reasonText: forcedWords(request),
    rule: rule ?? undefined,
    // Both names and both times stand in the story of the matter too (R4.4.4), where nobody looks for the request.
    note: `强制办结申请 ${request.requestNo}：${request.operatorName} ${told(request.createdAt)} 申请，${actorName(tx.actor)} ${told(tx.app.clock.now())} 审批`,
  });
  if (rule) await followUp(tx, { requestId: request.id, caseId, subCaseId, rule });
}

const told = (at: SqlInstant | Date): string => {
  const instant = new Date(at);
  return `${localDateOf(instant)} ${formatTime(instant)}`;
};

async function tellRefusal(tx: Ctx, request: Decided, change: FlowChange): Promise<void> {
  if (!request.submittedById) return;
  await sendNotices(tx, [
    {
      template: 'N81',
      receivers: [{ userId: request.submittedById }],
      variables: { 办件编号: request.targetNo, 原因: verdictWords(change.input, REJECT_REASONS) || '—' },
      record: { type: 'case', id: request.caseId, orgId: request.orgId, title: request.targetNo },
      dueKey: request.id,
    },
  ]);
}

/** What the declaration does not say of its flow: the list is a part of a page of tabs. */
export const forcedFinishBinding: Partial<RecordBinding> = {
  link: '/forced-finish/{id}',
  limits: 'FORCED_FINISH',
  onChange: applyVerdicts,
};
