import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { receiverOf } from '../acts/applicants.ts';
import { BUNDLE_TITLE } from '../acts/case-title.ts';
import type { ApplicationForm } from '../application/index.ts';
import { pushBasic } from '../library/push-library.ts';
import { deriveSyncStates } from '../library/sync-state.ts';
import type { OneThingCase } from '../one-thing-case.entity.ts';
import type { SubCase } from '../sub-case.entity.ts';

/** T1 and T4: the library gets the basic information, the applicant a receipt. */
export async function announceSubmission(
  tx: Ctx,
  parent: OneThingCase,
  subCases: readonly SubCase[],
  form: ApplicationForm,
): Promise<void> {
  await pushBasic(tx, parent, subCases, form);
  await deriveSyncStates(tx, [parent.id, ...subCases.map((s) => s.id)]);
  await sendNotices(tx, [
    {
      template: 'N11',
      receivers: [receiverOf(form)],
      variables: {
        事项名称: (parent.singleMatter && subCases[0]?.matterName) || BUNDLE_TITLE,
        一件事编号: parent.caseNo,
        提交时间: formatDateTime(tx.app.clock.now()),
        事项数: subCases.length,
      },
      record: { type: 'case', id: parent.id, orgId: parent.orgId, title: parent.caseNo },
      dueKey: `submission-${parent.submissionNo}`,
    },
  ]);
}
