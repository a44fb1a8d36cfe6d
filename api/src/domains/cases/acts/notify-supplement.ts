import { rows, sql } from '../../../database/sql.ts';
import { formatChineseDate, localDateOf, project } from '../../../platform/calendar/index.ts';
import { type FlowChange, readTimers } from '../../../platform/flow/index.ts';
import { timerState } from '../../../platform/flow/timers.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from './applicants.ts';

/** N08 for sub-cases whose department or window asks for material, naming each (T7, AC-01-03). */
export async function notifySupplement(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((c) => c.row.id);
  const found = await rows<{ id: string; caseId: string; matterName: string }>(
    tx,
    sql`select id, case_id as "caseId", matter_name as "matterName" from sub_case where id = any(${ids}::uuid[])`,
  );
  const byId = new Map(found.map((s) => [s.id, s]));
  const applicants = await loadApplicants(tx, [...new Set(found.map((s) => s.caseId))]);
  const timers = await readTimers(tx, ids);
  await sendNotices(
    tx,
    changes.flatMap((change): Notice[] => {
      const { row, input } = change;
      const subCase = byId.get(row.id);
      const applicant = subCase && applicants.get(subCase.caseId);
      if (!applicant) return [];
      const open = timers.get(row.id)?.find((t) => !t.closedAt && t.kind === 'STAGE' && t.stage === '补正');
      const due = open && project(timerState(open), tx.app.calendar, tx.app.clock.now()).dueAt;
      return [
        {
          template: 'N08',
          receivers: [receiverOf(applicant.form)],
          variables: {
            事项名称: subCase.matterName,
            日期: due ? formatChineseDate(localDateOf(due)) : '—',
            材料清单: (input.materials ?? []).map((m) => m.name).join('、') || input.reasonText || '—',
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
