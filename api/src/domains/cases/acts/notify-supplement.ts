import { anyOf, tables } from '../../../database/tables.ts';
import { deadlineText } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { supplementsUntil } from '../supplement-until.ts';
import { loadApplicants, receiverOf } from './applicants.ts';
import { materialWords } from './case-notices.ts';

/** N08 for sub-cases whose department or window asks for material, the first time or again, naming each (T7, AC-01-03). */
export async function notifySupplement(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((c) => c.row.id);
  const found = await tables(tx)
    .selectFrom('sub_case')
    .select(['id', 'case_id as caseId', 'matter_name as matterName'])
    .where('id', '=', anyOf(ids))
    .execute();
  const byId = new Map(found.map((s) => [s.id, s]));
  const applicants = await loadApplicants(tx, [...new Set(found.map((s) => s.caseId))]);
  const until = await supplementsUntil(tx, ids);
  await sendNotices(
    tx,
    changes.flatMap((change): Notice[] => {
      const { row, input } = change;
      const subCase = byId.get(row.id);
      const applicant = subCase && applicants.get(subCase.caseId);
      if (!applicant) return [];
      const due = until.get(row.id);
      return [
        {
          template: 'N08',
          receivers: [receiverOf(applicant.form)],
          variables: {
            事项名称: subCase.matterName,
            日期: due ? deadlineText(due) : '—',
            材料清单: materialWords(input),
          },
          record: { type: 'subCase', id: row.id, orgId: row.orgId, title: row.title },
          matterCode: row.matterCode ?? undefined,
          dueKey: `step-${row.eventSeq + 1}`,
          bodyOverride: input.messageText,
        },
      ];
    }),
  );
}
