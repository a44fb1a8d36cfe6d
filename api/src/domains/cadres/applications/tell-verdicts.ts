import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { APPLICATION } from '../record-types.ts';
import { applicationFlow } from './application.flow.ts';

const TOLD = ['PASSED', 'REJECTED', 'RETURNED', 'RETURNED_STREET'];
/** Rows of an import are told by their batch. */
const BY_BATCH = ['passBatch', 'rejectBatch', 'returnBatch', 'withdrawBatch'];

/** Who has asked hears what became of it (C-7); masked names alone. */
export async function tellVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ to, action }) => TOLD.includes(to) && !BY_BATCH.includes(action));
  await sendNotices(
    tx,
    told.flatMap(({ row, to, input }) =>
      row.submittedById === null
        ? []
        : [
            {
              template: 'N620',
              receivers: [{ userId: row.submittedById }],
              variables: {
                编号: row.title,
                姓名: row.subject,
                结果: applicationFlow.states[to]?.title ?? to,
                意见: input.reasonText ?? input.note ?? '无',
              },
              record: { type: APPLICATION, id: row.id, orgId: row.orgId, title: row.title },
            },
          ],
    ),
  );
}
