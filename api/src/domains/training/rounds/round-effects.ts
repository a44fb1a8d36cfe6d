import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { endEnrolmentsOf } from '../enrolments/end-with-round.ts';
import { inOne, type Telling } from '../in-one.ts';
import { ROUND } from './record-type.ts';

/** What the institution hears of its rounds (02 §5.4), by action. */
const PROGRESS: Readonly<Record<string, string>> = {
  publish: '已发布',
  giveBack: '被退回修改',
  pause: '报名已暂停',
  resume: '报名已恢复',
  withdraw: '已撤回',
};

/** What a step of rounds does beyond moving them: enrolments end with a withdrawn one, the institution is told. */
export async function applyRoundEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await endEnrolmentsOf(
    tx,
    changes
      .filter(({ action }) => action === 'withdraw')
      .map(({ row, input }) => ({ roundId: row.id, reason: input.reasonText })),
  );
  const tellings = changes.flatMap(({ row, action, input }): Telling[] => {
    const progress = PROGRESS[action];
    if (!progress) return [];
    const said = { 原因: input.reasonText ? `原因：${input.reasonText}` : '' };
    return [
      {
        notice: {
          template: 'N195',
          receivers: [{ roleCode: 'INST', orgId: row.orgId }],
          variables: {
            批次编号: row.title,
            批次名称: row.subject,
            进展: progress,
            ...said,
          },
          record: { type: ROUND, id: row.id, orgId: row.orgId, title: row.title },
        },
        situation: progress,
        line: `${row.subject}（${row.title}）`,
        said,
      },
    ];
  });
  await sendNotices(tx, inOne(tellings, { template: 'N196', listOf: () => '/own-rounds' }));
}
