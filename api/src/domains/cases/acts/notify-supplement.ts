import { formatChineseDate, localDateOf, project } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import { readTimers } from '../../../platform/flow/index.ts';
import { timerState } from '../../../platform/flow/timers.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { loadApplicants } from './applicants.ts';

/** N08 for a sub-case whose department (or the window) asks for material, naming each (AC-01-03). */
export async function notifySupplement(tx: Ctx, caseId: string, changes: readonly FlowChange[]): Promise<void> {
  const applicant = (await loadApplicants(tx, [caseId])).get(caseId);
  if (!applicant) return;
  const timers = await readTimers(
    tx,
    changes.map((c) => c.row.id),
  );
  await sendNotices(
    tx,
    changes.map((change) => {
      const open = (timers.get(change.row.id) ?? []).find(
        (t) => !t.closedAt && t.kind === 'STAGE' && t.stage === '补正',
      );
      const due = open ? project(timerState(open), tx.app.calendar, tx.app.clock.now()).dueAt : undefined;
      return {
        template: 'N08',
        receivers: [{ name: applicant.name, phone: applicant.phone }],
        variables: {
          事项名称: change.row.subject.split(' ').slice(1).join(' '),
          日期: due ? formatChineseDate(localDateOf(due)) : '—',
          材料清单: (change.input.materials ?? []).map((m) => m.name).join('、') || change.input.reasonText || '—',
        },
        record: { type: 'subCase', id: change.row.id, orgId: change.row.orgId, title: change.row.title },
        matterCode: change.row.matterCode ?? undefined,
        dueKey: `step-${change.row.eventSeq + 1}`,
      };
    }),
  );
}
