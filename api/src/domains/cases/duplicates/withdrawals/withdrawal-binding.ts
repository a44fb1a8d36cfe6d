import { tables } from '../../../../database/tables.ts';
import { getOrg } from '../../../../platform/access/index.ts';
import { type FlowChange, type RecordBinding, registerReasons, verdictWords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from '../../acts/applicants.ts';
import { effectsOf, withdrawCases } from './withdraw-case.ts';
import { REJECT_REASONS } from './withdrawal.flow.ts';

registerReasons(REJECT_REASONS, [
  { code: 'NEARLY_DONE', title: '事项即将办结', textRequired: false },
  { code: 'NOT_DUPLICATE', title: '不属于重复申报', textRequired: false },
  { code: 'PAID', title: '待遇已审批或发放', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

/** The verdict and what follows of it: the case ends with its departments and the library told, or the applicant hears why not. */
async function applyVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes.filter((c) => c.action === 'approve' || c.action === 'reject')) {
    const request = await tables(tx)
      .updateTable('withdraw_request')
      .set({
        approver_name: actorName(tx.actor),
        decided_at: tx.app.clock.now(),
        decision_text: verdictWords(change.input, REJECT_REASONS) || null,
      })
      .where('id', '=', change.row.id)
      .returning('case_id as caseId')
      .executeTakeFirst();
    if (!request) continue;
    if (change.action === 'reject') await tellRefusal(tx, request.caseId, change);
    else {
      await withdrawCases(tx, [request.caseId]);
      const effects = await effectsOf(tx, request.caseId);
      await tables(tx).updateTable('withdraw_request').set({ effects }).where('id', '=', change.row.id).execute();
    }
  }
}

async function tellRefusal(tx: Ctx, caseId: string, change: FlowChange): Promise<void> {
  const [parent] = await tables(tx)
    .selectFrom('one_thing_case')
    .select(['org_id as orgId', 'case_no as caseNo'])
    .where('id', '=', caseId)
    .execute();
  const applicant = (await loadApplicants(tx, [caseId])).get(caseId);
  if (!parent || !applicant) return;
  const { shortName } = await getOrg(tx, parent.orgId);
  await sendNotices(tx, [
    {
      template: 'N73',
      receivers: [receiverOf(applicant.form)],
      variables: { 一件事编号: parent.caseNo, 原因: verdictWords(change.input, REJECT_REASONS), 办理机构: shortName },
      record: { type: 'case', id: caseId, orgId: parent.orgId, title: parent.caseNo },
      dueKey: `withdrawal-${change.row.id}`,
    },
  ]);
}

/** What the flow of a request does; its link leads to the list, which has no page of one. */
export const withdrawalEffects: Partial<RecordBinding> = {
  link: '/withdrawals?preview={id}',
  limits: 'WITHDRAWAL',
  onChange: applyVerdicts,
};
